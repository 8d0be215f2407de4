package dev.interleave.app.explore;

import java.util.Locale;

/// Numbers in words.
final class Numbers {

    private static final String[] LARGE = {"million", "billion", "trillion"};

    private Numbers() {}

    /// `1 run`, `1,200 runs`.
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /// Two digits are all that an estimate is worth: `40`, `41,000`, `3.2 million`, `10^21`.
    static String estimate(double number) {
        if (number < 100) {
            return Long.toString(Math.round(number));
        }
        if (number >= 1e15) {
            return "10^" + (int) Math.floor(Math.log10(number));
        }
        double unit = Math.pow(10, Math.floor(Math.log10(number)) - 1);
        double rounded = Math.round(number / unit) * unit;
        if (rounded < 1e6) {
            return String.format(Locale.ROOT, "%,.0f", rounded);
        }
        int power = Math.min((int) (Math.log10(rounded) / 3) - 2, LARGE.length - 1);
        double scaled = rounded / Math.pow(1_000, power + 2);
        return String.format(Locale.ROOT, scaled < 10 ? "%.1f %s" : "%,.0f %s", scaled, LARGE[power]);
    }

    /// `66.7 %`; never `0 %` for something, nor `100 %` for less than all.
    static String share(long part, long all) {
        if (part == all) {
            return "100 %";
        }
        double percent = 100.0 * part / all;
        if (percent < 0.1) {
            return "< 0.1 %";
        }
        return percent > 99.9 ? "> 99.9 %" : String.format(Locale.ROOT, "%.1f %%", percent);
    }
}
