package dev.interleave.app.timeline.paint;

import java.util.Arrays;

/// The lines of an endless bar with a pattern, drawn beforehand: a bar copies from them instead of
/// drawing its pattern anew. One more period than the surface is wide, so that a bar can begin at
/// any phase.
///
///     line 0   ##....##....##....      fill and ink, from the left edge of a bar on
///     line 1   #....##....##....#
///     line 2   ....##....##....##
final class PatternLines {

    private final int[][] lines = new int[Pattern.PERIOD][];
    private final int period;
    private final int step;

    /// @param step device pixels for each pixel of the pattern
    PatternLines(Pattern pattern, int fill, int ink, int width, int step) {
        this.step = step;
        this.period = Pattern.PERIOD * step;
        for (int line = 0; line < lines.length; line++) {
            lines[line] = new int[width + period];
            Arrays.fill(lines[line], fill);
            int run = pattern.runStart(line);
            for (int start = run < 0 ? width + period : (run - Pattern.PERIOD) * step;
                    start < width + period;
                    start += period) {
                int from = Math.max(0, start);
                int to = Math.clamp(start + Pattern.RUN * (long) step, from, width + period);
                Arrays.fill(lines[line], from, to, ink);
            }
        }
    }

    /// Copies a part of a bar.
    ///
    /// @param right of the bar's left edge, where the part begins
    /// @param below the bar's upper edge, where it begins
    void copy(int[] pixels, int at, int right, int below, int count) {
        int[] line = lines[Math.floorMod(Math.floorDiv(below, step), Pattern.PERIOD)];
        System.arraycopy(line, Math.floorMod(right, period), pixels, at, count);
    }
}
