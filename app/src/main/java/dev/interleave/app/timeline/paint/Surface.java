package dev.interleave.app.timeline.paint;

import dev.interleave.app.timeline.plan.TextStyle;

/// Something to draw on. Lengths are pixels from the upper left corner, colours are `0xAARRGGBB`.
/// Calls paint over what came before; nothing is read back. For one thread.
public interface Surface {

    /// Fills a rectangle.
    void fill(double x, double y, double width, double height, int argb);

    /// Fills a bar with slightly round corners and, if its style says so, a pattern.
    void bar(double x, double y, double width, double height, BarStyle style);

    /// Fills adjacent columns, each one pixel wide, each in its own colour; a transparent one is left out.
    ///
    /// @param columns `columns[k]` is the colour from `x + k` to `x + k + 1`
    /// @param count how many of them to draw
    void columns(Box place, int[] columns, int count);

    /// Outlines a rectangle with slightly round corners.
    void frame(double x, double y, double width, double height, Stroke stroke);

    void line(double fromX, double fromY, double toX, double toY, Stroke stroke);

    /// Draws a curve from the first of three points to the last, which bends towards the second
    /// (a quadratic Bézier curve).
    void curve(double[] xs, double[] ys, Stroke stroke);

    /// Fills a polygon.
    ///
    /// @param count how many of the points to use
    void polygon(double[] xs, double[] ys, int count, int argb);

    void disc(double centreX, double centreY, double radius, int argb);

    /// Writes text from `x` on, its baseline at `y`.
    void text(String text, double x, double y, TextStyle style, int argb);

    /// Draws an icon into a square.
    void icon(Icon icon, double x, double y, double size, int argb);

    /// From here on nothing outside the rectangle is touched, until {@link #unclip}.
    void clip(double x, double y, double width, double height);

    /// Ends the last {@link #clip}.
    void unclip();
}
