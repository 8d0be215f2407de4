package dev.interleave.analysis;

/// A lane folded beforehand into bins of time, level over level, each level's bins twice as wide:
///
///     level 2  |           NONE|RUNNING        |
///     level 1  |RUNNING|NONE   |RUNNING|BLOCKED|
///     level 0  |RUN|BLO|NON|NON|RUN|RUN|BLO|BLO|      2^shift nanoseconds each, the first begins at time 0
///
/// Level 0 has about a quarter as many bins as the lane has spans, so all levels together take about one byte
/// a span (three with owners). Dominance is summed from times, not from the level below, so it is right on
/// every level. Bins begin at multiples of their width, so they do not depend on the view, and a picture does
/// not flicker while it pans.
///
/// Immutable: covers the spans that were closed when it was made.
final class TimePyramid {

    private static final int SPANS_PER_BIN = 4;

    private final int shift;
    private final byte[][] dominant;
    private final byte[][] worst;
    private final int[][] owners;

    private TimePyramid(int shift, int levels, boolean hasOwner) {
        this.shift = shift;
        this.dominant = new byte[levels][];
        this.worst = new byte[levels][];
        this.owners = new int[hasOwner ? levels : 0][];
    }

    static TimePyramid of(Lane lane) {
        long closedNanos = lane.startNanos(lane.size() - 1);
        int wanted = Math.max(1, lane.size() / SPANS_PER_BIN);
        int shift = 0;
        while (closedNanos >> shift > wanted) {
            shift++;
        }
        int bins = (int) (closedNanos >> shift);
        int levels = Math.max(1, 32 - Integer.numberOfLeadingZeros(bins));
        TimePyramid pyramid = new TimePyramid(shift, levels, lane.hasOwner());
        for (int level = 0; level < levels; level++) {
            pyramid.dominant[level] = new byte[bins >> level];
            pyramid.worst[level] = new byte[bins >> level];
            if (lane.hasOwner()) {
                pyramid.owners[level] = new int[bins >> level];
            }
        }
        new Builder(lane, pyramid).build();
        return pyramid;
    }

    /// The coarsest level whose bins are no wider than a pixel, -1 when even the finest are wider.
    int levelFor(double nanosPerPixel) {
        if (nanosPerPixel < 1) {
            return -1;
        }
        int level = Math.getExponent(nanosPerPixel) - shift;
        return Math.min(level, dominant.length - 1);
    }

    int count(int level) {
        return dominant[level].length;
    }

    /// Width of a bin is two to the power of this.
    int shift(int level) {
        return shift + level;
    }

    byte[] dominant(int level) {
        return dominant[level];
    }

    byte[] worst(int level) {
        return worst[level];
    }

    int[] owners(int level) {
        return owners[level];
    }

    /// Fills all levels in one walk over the spans: a bin that is complete is added to the one above it.
    private static final class Builder {

        private final Lane lane;
        private final TimePyramid pyramid;
        private final StateTimes[] states;
        private final OwnerTimes[] owners;

        Builder(Lane lane, TimePyramid pyramid) {
            this.lane = lane;
            this.pyramid = pyramid;
            int levels = pyramid.dominant.length;
            states = new StateTimes[levels];
            owners = new OwnerTimes[levels];
            for (int level = 0; level < levels; level++) {
                states[level] = new StateTimes();
                owners[level] = new OwnerTimes();
            }
        }

        void build() {
            int span = 0;
            int bins = pyramid.dominant[0].length;
            for (int bin = 0; bin < bins; bin++) {
                long from = (long) bin << pyramid.shift;
                long to = (bin + 1L) << pyramid.shift;
                span = fill(span, from, to);
                complete(bin);
            }
        }

        /// Sums up one bin of level 0 and returns the span that reaches beyond it.
        private int fill(int first, long from, long to) {
            StateTimes times = states[0];
            boolean hasOwner = lane.hasOwner();
            int span = first;
            while (true) {
                long end = lane.endNanos(span);
                long time = Math.min(end, to) - Math.max(lane.startNanos(span), from);
                times.add(lane.severity(span), time);
                if (hasOwner) {
                    owners[0].add(lane.value(span), time);
                }
                if (end > to || span + 1 == lane.size()) {
                    return span;
                }
                span++;
                if (end == to) {
                    return span;
                }
            }
        }

        private void complete(int bin) {
            int level = 0;
            int index = bin;
            while (true) {
                pyramid.dominant[level][index] = states[level].dominant();
                pyramid.worst[level][index] = states[level].worst();
                if (lane.hasOwner()) {
                    pyramid.owners[level][index] = owners[level].heaviest();
                }
                boolean hasAbove = level + 1 < states.length;
                if (hasAbove) {
                    states[level + 1].add(states[level]);
                    owners[level + 1].add(owners[level]);
                }
                states[level].clear();
                owners[level].clear();
                if (!hasAbove || (index & 1) == 0) {
                    return;
                }
                level++;
                index >>= 1;
            }
        }
    }
}
