package dev.interleave.app.timeline.paint;

/// What lies on a bar's colour, so that its state can be told without it. Patterns repeat every
/// {@link #PERIOD} pixels, counted from the left edge of the bar.
public enum Pattern {
    PLAIN,
    /// Lines that rise to the right.
    HATCH,
    /// Lines that fall to the right.
    FALL,
    /// Upright lines, like the bars of a cage.
    UPRIGHT,
    /// Dots on a grid.
    DOTS;

    static final int PERIOD = 6;

    /// How many neighbouring pixels of a line the pattern covers in each period.
    static final int RUN = 2;

    /// Where the covered pixels of a line begin, counted from the bar's left edge, or -1 when it has none.
    ///
    /// @param line counted from the bar's upper edge
    int runStart(int line) {
        return switch (this) {
            case PLAIN -> -1;
            case HATCH -> Math.floorMod(-line, PERIOD);
            case FALL -> Math.floorMod(line, PERIOD);
            case UPRIGHT -> 2;
            case DOTS -> Math.floorMod(line, PERIOD) / 2 == 1 ? 2 : -1;
        };
    }
}
