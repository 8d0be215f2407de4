package dev.interleave.app.timeline.plan;

import java.util.Arrays;

/// Arrows that are too many to be drawn one by one: all those between one row and another in a
/// stretch of time, as one curve, which bends at a point between its ends.
public final class Bundles {

    private int[] fromRows = new int[32];
    private int[] toRows = new int[32];
    private int[] counts = new int[32];
    private int[] messages = new int[32];
    private long[] stretchStarts = new long[32];
    private long[] stretchEnds = new long[32];
    private double[] points = new double[32 * POINTS];
    private int size;

    /// Numbers for each curve: x and y of its beginning, its bend and its end.
    private static final int POINTS = 6;

    Bundles() {}

    void clear() {
        size = 0;
    }

    /// Adds an entry of the table; {@link #setCurve} says where it is.
    int add(BundleTable table, int entry, long startNanos, long endNanos) {
        if (size == counts.length) {
            grow();
        }
        fromRows[size] = table.fromRow(entry);
        toRows[size] = table.toRow(entry);
        counts[size] = table.count(entry);
        messages[size] = table.messages(entry);
        stretchStarts[size] = startNanos;
        stretchEnds[size] = endNanos;
        return size++;
    }

    /// @param bow how far to the right of the straight line's middle the bend lies
    void setCurve(int bundle, double fromX, double fromY, double toX, double toY, double bow) {
        int at = bundle * POINTS;
        points[at] = fromX;
        points[at + 1] = fromY;
        points[at + 2] = (fromX + toX) / 2 + bow;
        points[at + 3] = (fromY + toY) / 2;
        points[at + 4] = toX;
        points[at + 5] = toY;
    }

    private void grow() {
        int length = size * 2;
        fromRows = Arrays.copyOf(fromRows, length);
        toRows = Arrays.copyOf(toRows, length);
        counts = Arrays.copyOf(counts, length);
        messages = Arrays.copyOf(messages, length);
        stretchStarts = Arrays.copyOf(stretchStarts, length);
        stretchEnds = Arrays.copyOf(stretchEnds, length);
        points = Arrays.copyOf(points, length * POINTS);
    }

    public int size() {
        return size;
    }

    public int fromRow(int bundle) {
        return fromRows[bundle];
    }

    public int toRow(int bundle) {
        return toRows[bundle];
    }

    /// How many arrows it stands for.
    public int count(int bundle) {
        return counts[bundle];
    }

    /// How many of them are messages or things handed over; the others are wake-ups and starts.
    public int messages(int bundle) {
        return messages[bundle];
    }

    /// The stretch of time in which its arrows arrive.
    public long startNanos(int bundle) {
        return stretchStarts[bundle];
    }

    public long endNanos(int bundle) {
        return stretchEnds[bundle];
    }

    public double fromX(int bundle) {
        return points[bundle * POINTS];
    }

    public double fromY(int bundle) {
        return points[bundle * POINTS + 1];
    }

    public double bendX(int bundle) {
        return points[bundle * POINTS + 2];
    }

    public double bendY(int bundle) {
        return points[bundle * POINTS + 3];
    }

    public double toX(int bundle) {
        return points[bundle * POINTS + 4];
    }

    public double toY(int bundle) {
        return points[bundle * POINTS + 5];
    }

    /// A point of the curve.
    ///
    /// @param share 0 where it leaves, 1 where it arrives
    public double xAt(int bundle, double share) {
        return quadratic(fromX(bundle), bendX(bundle), toX(bundle), share);
    }

    public double yAt(int bundle, double share) {
        return quadratic(fromY(bundle), bendY(bundle), toY(bundle), share);
    }

    private static double quadratic(double from, double bend, double to, double share) {
        double rest = 1 - share;
        return rest * rest * from + 2 * rest * share * bend + share * share * to;
    }

    /// The bundle nearest to a point, -1 when none is within `mostPx`.
    public int nearest(double x, double y, double mostPx) {
        int best = -1;
        double least = mostPx;
        for (int bundle = 0; bundle < size; bundle++) {
            double away = away(bundle, x, y);
            if (away <= least) {
                least = away;
                best = bundle;
            }
        }
        return best;
    }

    private double away(int bundle, double x, double y) {
        int parts = 4 + (int) ((Math.abs(toX(bundle) - fromX(bundle)) + Math.abs(toY(bundle) - fromY(bundle))) / 8);
        double least = Double.MAX_VALUE;
        for (int part = 0; part <= parts; part++) {
            double share = (double) part / parts;
            least = Math.min(least, Math.hypot(xAt(bundle, share) - x, yAt(bundle, share) - y));
        }
        return least;
    }
}
