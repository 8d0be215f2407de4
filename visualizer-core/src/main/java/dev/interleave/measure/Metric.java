package dev.interleave.measure;

import java.util.Locale;

/// What is measured of a run.
public enum Metric {
    /// How long the run takes, in milliseconds.
    DURATION("ms"),
    /// How long the run takes, divided by the number of actors that it starts, in milliseconds.
    START_OF_ONE("ms each"),
    /// How much more memory all processes of the run have in use at its greatest than with one actor, divided
    /// by the number of the others, in kibibytes.
    MEMORY_OF_ONE("KiB each");

    private final String unit;

    Metric(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }

    /// A value with three digits that say something: `51.8`.
    static String digits(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
