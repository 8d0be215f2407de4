package dev.interleave.app.theme;

import java.util.Locale;

/// Arithmetic on colours that are ints: `0xAARRGGBB`, not premultiplied.
public final class Colour {

    private Colour() {}

    /// The colour with another opacity, 0 to 1.
    public static int withAlpha(int argb, double alpha) {
        return ((int) Math.round(alpha * 255) << 24) | (argb & 0xff_ffff);
    }

    /// A mix of the two, opaque: 0 is all `from`, 1 is all `to`.
    public static int mix(int from, int to, double share) {
        return 0xff00_0000
                | channel(from, to, 16, share) << 16
                | channel(from, to, 8, share) << 8
                | channel(from, to, 0, share);
    }

    private static int channel(int from, int to, int shift, double share) {
        int a = (from >> shift) & 0xff;
        int b = (to >> shift) & 0xff;
        return (int) Math.round(a + (b - a) * share);
    }

    /// Relative luminance as WCAG 2 defines it, 0 to 1.
    public static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /// Contrast ratio as WCAG 2 defines it, 1 to 21.
    public static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// `#rrggbb`, or `#rrggbbaa` when it is not opaque: what CSS and SVG read.
    public static String css(int argb) {
        int alpha = argb >>> 24;
        return alpha == 0xff
                ? String.format(Locale.ROOT, "#%06x", argb & 0xff_ffff)
                : String.format(Locale.ROOT, "#%06x%02x", argb & 0xff_ffff, alpha);
    }
}
