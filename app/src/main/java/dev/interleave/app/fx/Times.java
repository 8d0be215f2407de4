package dev.interleave.app.fx;

import java.util.Locale;

/// Durations in words, in the unit that fits: `46.0 ms`, `1.25 s`.
public final class Times {

    private Times() {}

    public static String text(long nanos) {
        long size = Math.abs(nanos);
        if (size < 1_000) {
            return nanos + " ns";
        }
        if (size < 1_000_000) {
            return digits(nanos / 1e3) + " µs";
        }
        if (size < 1_000_000_000) {
            return digits(nanos / 1e6) + " ms";
        }
        return digits(nanos / 1e9) + " s";
    }

    /// In the unit that fits `scaleNanos`, so that a moving time does not change its unit: `0.4 ms` of
    /// `46.0 ms`.
    public static String textAs(long nanos, long scaleNanos) {
        if (scaleNanos >= 1_000_000_000) {
            return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
        }
        if (scaleNanos >= 1_000_000) {
            return String.format(Locale.ROOT, scaleNanos >= 100_000_000 ? "%.1f ms" : "%.2f ms", nanos / 1e6);
        }
        return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
    }

    private static String digits(double value) {
        int decimals = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
