package dev.interleave.app.timeline.paint;

/// What lies on a bar's colour, so that its state can be told without it. Patterns repeat every
/// {@link #PERIOD} pixels, counted from the left edge of the bar.
public enum Pattern {
    PLAIN,
    /// Lines that rise to the right.
    HATCH,
    /// Dots on a grid.
    DOTS;

    static final int PERIOD = 6;

    /// Whether the pattern covers the pixel at these offsets from the bar's upper left corner.
    boolean covers(int x, int y) {
        return switch (this) {
            case PLAIN -> false;
            case HATCH -> Math.floorMod(x + y, PERIOD) < 2;
            case DOTS -> Math.floorMod(x, PERIOD) / 2 == 1 && Math.floorMod(y, PERIOD) / 2 == 1;
        };
    }
}
