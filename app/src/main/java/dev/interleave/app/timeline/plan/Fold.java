package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.trace.ActorState;

/// One lane folded into the columns of a frame, in arrays that are used again for the next lane.
///
/// Columns are bins of time whose edges are multiples of their width, counted from time 0, not from
/// the edge of the screen. So the same events fall into the same bin while a person pans, and
/// merged colours do not flicker. Column 0 may begin a part of a pixel left of the lanes; there is
/// no column before time 0, and none after the lane's end.
final class Fold {

    private static final byte NOTHING = -1;
    private static final int LEAST_EDGE = ActorState.READY.severity();

    /// That somebody waits for a lock is worth an edge, as it is on a bar; that a loop is idle is not.
    private static final int LEAST_EDGE_OF_OWNED = ActorState.BLOCKED.severity();

    /// As many as a column touches when bins are as fine as they should be.
    private static final int MOST_BINS = 3;

    private final FoldCache cache;
    private final BinMap map = new BinMap();
    private byte[] dominant = new byte[0];
    private byte[] worst = new byte[0];
    private byte[] pure = new byte[0];
    private byte[] edges = new byte[0];
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

    /// Makes columns from bins: the state of the one that covers most, the worst of all.
    private void read(Bins bins) {
        double binsPerColumn = nanosPerColumn / bins.nanosPerBin();
        map.update(firstBin * binsPerColumn - bins.first(), binsPerColumn, count, bins.count());
        readStates(bins);
        if (binsPerColumn > MOST_BINS - 1) {
            readMoreOfTheWorst(bins);
        }
        if (hasOwners) {
            readOwners(bins);
        }
        findEdges();
    }

    private void readStates(Bins bins) {
        byte[] binDominant = bins.dominant();
        byte[] binWorst = bins.worst();
        byte[] binMixed = bins.mixed();
        int[] first = map.first();
        int[] last = map.last();
        int[] most = map.most();
        for (int column = 0; column < count; column++) {
            int one = first[column];
            int other = last[column];
            int state = Math.max(0, binDominant[most[column]]);
            int worstOfAll = Math.max(binWorst[one], Math.max(binWorst[most[column]], binWorst[other]));
            dominant[column] = (byte) state;
            worst[column] = (byte) Math.max(0, worstOfAll);
            // A branch here would be a guess that is wrong every other time.
            int differs = (state ^ worstOfAll) | binMixed[one] | binMixed[other];
            pure[column] = (byte) (state | (differs | -differs) >> 31);
        }
    }

    /// Only while bins are finer than they should be, for want of time.
    private void readMoreOfTheWorst(Bins bins) {
        for (int column = 0; column < count; column++) {
            for (int bin = map.first()[column]; bin < map.last()[column]; bin++) {
                worst[column] = (byte) Math.max(worst[column], bins.worst()[bin]);
            }
            pure[column] = dominant[column] == worst[column] ? pure[column] : NOTHING;
        }
    }

    private void readOwners(Bins bins) {
        int[] binOwners = bins.owners();
        int[] most = map.most();
        for (int column = 0; column < count; column++) {
            owners[column] = binOwners[most[column]];
        }
    }

    private void findEdges() {
        for (int column = 0; column < count; column++) {
            int least = hasOwners ? LEAST_EDGE_OF_OWNED : Math.max(LEAST_EDGE, dominant[column] + 1);
            edges[column] = worst[column] >= least ? worst[column] : NOTHING;
        }
    }

    private void reserve(int columns) {
        if (dominant.length < columns) {
            dominant = new byte[columns];
            worst = new byte[columns];
            pure = new byte[columns];
            owners = new int[columns];
            edges = new byte[columns];
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

    /// The state that filled most of each column; longer than {@link #count}, as all of these.
    byte[] dominant() {
        return dominant;
    }

    /// The state that each column's upper edge tells, -1 where there is nothing to tell.
    byte[] edges() {
        return edges;
    }

    /// The actor that a lock or loop belonged to, -1 for nobody.
    int owner(int column) {
        return hasOwners ? owners[column] : -1;
    }

    /// Where the stretch of columns ends that say nothing but what this one says; the column itself
    /// when it is mixed.
    int pureEnd(int column) {
        byte state = pure[column];
        if (state == NOTHING) {
            return column;
        }
        int end = column + 1;
        while (end < count && pure[end] == state && (!hasOwners || owners[end] == owners[column])) {
            end++;
        }
        return end;
    }
}
