package dev.interleave.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Median and range of several measurements: `25.1 (24.0–27.9)`.
record Spread(double median, double least, double most) {

    static Spread of(List<Double> measured) {
        List<Double> sorted = new ArrayList<>(measured);
        sorted.sort(null);
        return new Spread(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, least, most);
    }
}
