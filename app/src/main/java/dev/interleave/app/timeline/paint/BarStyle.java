package dev.interleave.app.timeline.paint;

/// How a bar looks.
///
/// @param ink the pattern's colour
public record BarStyle(int fill, Pattern pattern, int ink) {

    public static BarStyle plain(int argb) {
        return new BarStyle(argb, Pattern.PLAIN, argb);
    }
}
