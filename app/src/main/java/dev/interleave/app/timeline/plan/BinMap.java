package dev.interleave.app.timeline.plan;

/// Which bins each column of a frame touches: one to three, unless bins are finer than they should
/// be for want of time. The same for all lanes that are folded alike, so it is made once a frame
/// and not once a lane.
///
///     columns  |     0      |     1      |     2      |
///     bins     |    0   |   1   |   2   |   3   |   4    |      column 1: first 1, last 2, most 2
final class BinMap {

    private static final int SHIFT = 32;
    private static final double ONE = 1L << SHIFT;

    /// About a millionth of a bin.
    private static final long ROUNDING = 1 << 12;

    private int[] first = new int[0];
    private int[] last = new int[0];
    private int[] most = new int[0];
    private long step;
    private long origin;
    private int columns = -1;
    private int bins;

    BinMap() {}

    /// Makes the map anew unless it is the same.
    ///
    /// @param from where the first column begins, in bins
    /// @param binsPerColumn how many bins long a column is
    void update(double from, double binsPerColumn, int columnCount, int binCount) {
        long newOrigin = (long) (from * ONE);
        long newStep = (long) (binsPerColumn * ONE);
        if (newOrigin != origin || newStep != step || columnCount != columns || binCount != bins) {
            origin = newOrigin;
            step = newStep;
            columns = columnCount;
            bins = binCount;
            make();
        }
    }

    private void make() {
        if (first.length < columns) {
            first = new int[columns];
            last = new int[columns];
            most = new int[columns];
        }
        long from = origin;
        for (int column = 0; column < columns; column++) {
            long to = from + step;
            int one = Math.clamp(from >> SHIFT, 0, bins - 1);
            int other = Math.clamp((to - ROUNDING) >> SHIFT, one, bins - 1);
            long ofOne = ((one + 1L) << SHIFT) - from;
            long ofOther = to - ((long) other << SHIFT);
            first[column] = one;
            last[column] = other;
            most[column] = other - one > 1 || ofOne < ofOther ? Math.min(other, one + 1) : one;
            from = to;
        }
    }

    /// The first bin that each column touches.
    int[] first() {
        return first;
    }

    /// The last one.
    int[] last() {
        return last;
    }

    /// The one that covers most of the column: the second of three, the longer part of two.
    int[] most() {
        return most;
    }
}
