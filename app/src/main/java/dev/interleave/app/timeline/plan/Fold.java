package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;

/// One lane folded into the columns of a frame, in arrays that are used again for the next lane.
///
/// Columns are bins of time whose edges are multiples of their width, counted from time 0, not from
/// the edge of the screen. So the same events fall into the same bin while a person pans, and
/// merged colours do not flicker. Column 0 may begin a part of a pixel left of the lanes; there is
/// no column before time 0, and none after the lane's end.
final class Fold {

    private final FoldCache cache;
    private byte[] dominant = new byte[0];
    private byte[] worst = new byte[0];
    private boolean[] whole = new boolean[0];
    private int[] owners = new int[0];
    private boolean hasOwners;
    private int count;
    private long firstBin;
    private double nanosPerColumn;
    private double firstX;

    Fold(FoldCache cache) {
        this.cache = cache;
    }

    void fold(Lane lane, TimeScale scale) {
        nanosPerColumn = scale.nanosPerPx();
        firstBin = Math.max(0, (long) Math.floor(scale.range().startNanos() / nanosPerColumn));
        firstX = scale.leftPx() + (firstBin * nanosPerColumn - scale.range().startNanos()) / nanosPerColumn;
        long endOfLane = lane.endNanos(lane.size() - 1);
        int inView = Math.max(0, (int) Math.ceil(scale.rightPx() - firstX));
        int ofLane = (int) Math.clamp(Math.ceil(endOfLane / nanosPerColumn) - firstBin, 0, inView);
        count = ofLane;
        reserve(count);
        hasOwners = lane.hasOwner();
        if (count > 0) {
            long from = (long) (firstBin * nanosPerColumn);
            long to = Math.min(endOfLane, (long) Math.ceil((firstBin + count) * nanosPerColumn));
            read(cache.bins(lane, nanosPerColumn, from, Math.max(from + 1, to)));
        }
    }

    /// Makes columns from bins, of which one to three touch a column: the state of the one that
    /// covers most, the worst of all. Positions are counted in bins.
    private void read(Bins bins) {
        byte[] binDominant = bins.dominant();
        byte[] binWorst = bins.worst();
        int[] binOwners = bins.owners();
        boolean[] binWhole = bins.whole();
        double step = nanosPerColumn / bins.nanosPerBin();
        double origin = firstBin * step - bins.first();
        int end = bins.count() - 1;
        for (int column = 0; column < count; column++) {
            double from = origin + column * step;
            double to = from + step;
            int bin = Math.max(0, Math.min(end, (int) from));
            int last = Math.max(bin, Math.min(end, (int) (to - 1e-6)));
            int most = last - bin > 1 || bin + 1 - from < to - last ? Math.min(last, bin + 1) : bin;
            byte worstOfAll = binWorst[bin];
            for (int next = bin + 1; next <= last; next++) {
                worstOfAll = (byte) Math.max(worstOfAll, binWorst[next]);
            }
            whole[column] = binWhole[bin] && binWhole[last];
            dominant[column] = (byte) Math.max(0, binDominant[most]);
            worst[column] = (byte) Math.max(0, worstOfAll);
            if (hasOwners) {
                owners[column] = binOwners[most];
            }
        }
    }

    private void reserve(int columns) {
        if (dominant.length < columns) {
            dominant = new byte[columns];
            worst = new byte[columns];
            whole = new boolean[columns];
            owners = new int[columns];
        }
    }

    /// Number of columns.
    int count() {
        return count;
    }

    /// Where a column begins on the surface.
    double x(int column) {
        return firstX + column;
    }

    /// The column in which a time lies; may be outside.
    int columnAt(long nanos) {
        return (int) Math.clamp(Math.floor(nanos / nanosPerColumn) - firstBin, -1, count);
    }

    /// The time in the middle of a column.
    long middleNanos(int column) {
        return Math.round((firstBin + column + 0.5) * nanosPerColumn);
    }

    int dominant(int column) {
        return dominant[column];
    }

    int worst(int column) {
        return worst[column];
    }

    /// The actor that a lock or loop belonged to, -1 for nobody.
    int owner(int column) {
        return hasOwners ? owners[column] : -1;
    }

    /// Where the stretch of columns ends that say nothing but what this one says; the column itself
    /// when it is mixed.
    int pureEnd(int column) {
        byte state = dominant[column];
        int end = column;
        while (end < count
                && dominant[end] == state
                && worst[end] == state
                && whole[end]
                && (!hasOwners || owners[end] == owners[column])) {
            end++;
        }
        return end;
    }
}
