package dev.interleave.app.timeline.paint;

/// How a line is drawn.
///
/// @param dashed four pixels on, four off
public record Stroke(int argb, double widthPx, boolean dashed) {

    public static Stroke solid(int argb, double widthPx) {
        return new Stroke(argb, widthPx, false);
    }

    public static Stroke dashed(int argb, double widthPx) {
        return new Stroke(argb, widthPx, true);
    }
}
