package dev.interleave.app.timeline.plan;

import java.util.Locale;

/// Times and durations in words: `46.2 ms`, `10 ms`, `1.25 s`, `800 ns`.
public final class TimeText {

    private static final String[] UNITS = {"ns", "µs", "ms", "s"};
    private static final long[] NANOS = {1, 1_000, 1_000_000, 1_000_000_000};
    private static final long MOST_OF_A_UNIT = 10_000;

    private TimeText() {}

    /// A duration with three significant digits, without zeros that say nothing.
    public static String duration(long nanos) {
        int unit = unitFor(Math.abs(nanos));
        double amount = (double) nanos / NANOS[unit];
        double size = Math.abs(amount);
        int decimals = unit == 0 || size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return trimmed(String.format(Locale.ROOT, "%." + decimals + "f", amount)) + " " + UNITS[unit];
    }

    /// A time with all its digits, in the unit that suits it: `20.05 ms`, `0`.
    static String exact(long nanos) {
        if (nanos == 0) {
            return "0";
        }
        int unit = unitFor(Math.abs(nanos));
        return trimmed(String.format(Locale.ROOT, "%.9f", (double) nanos / NANOS[unit])) + " " + UNITS[unit];
    }

    /// A time on a ruler: the same unit and decimals for every tick.
    ///
    /// @param stepNanos distance of the ticks
    /// @param farthestNanos the last time on the ruler; a large one is told in a larger unit
    static String tick(long nanos, long stepNanos, long farthestNanos) {
        int unit = unitFor(stepNanos);
        while (unit < UNITS.length - 1 && farthestNanos / NANOS[unit] >= MOST_OF_A_UNIT) {
            unit++;
        }
        int decimals = 0;
        for (long rest = NANOS[unit]; stepNanos % rest != 0; rest /= 10) {
            decimals++;
        }
        return String.format(Locale.ROOT, "%." + decimals + "f %s", (double) nanos / NANOS[unit], UNITS[unit]);
    }

    private static int unitFor(long nanos) {
        int unit = UNITS.length - 1;
        while (unit > 0 && nanos < NANOS[unit]) {
            unit--;
        }
        return unit;
    }

    private static String trimmed(String amount) {
        if (amount.indexOf('.') < 0) {
            return amount;
        }
        int end = amount.length();
        while (amount.charAt(end - 1) == '0') {
            end--;
        }
        return amount.substring(0, amount.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
