package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import java.util.Arrays;

/// One lane folded into bins of time whose length is a power of two and whose edges are multiples
/// of it. So the same bins serve while a person pans, and while the zoom stays within a factor of
/// two: a frame only reads them.
///
///     bin b covers [b × 2^level, (b + 1) × 2^level) nanoseconds;  first ≤ b < first + count
final class Bins {

    /// Bins beside the range that was asked for, as a share of it, so that panning seldom asks again.
    private static final double MARGIN = 0.2;

    private byte[] dominant = new byte[0];
    private byte[] worst = new byte[0];
    private int[] owners = new int[0];
    private byte[] mixed = new byte[0];
    private int level = -1;
    private long first;
    private int count;

    Bins() {}

    /// The level whose bins are at most as long as this, and more than half as long.
    static int levelOf(double nanosPerColumn) {
        return Math.max(0, 63 - Long.numberOfLeadingZeros(Math.max(1, (long) nanosPerColumn)));
    }

    /// Whether these bins tell all of a range at this level.
    boolean isExact(int wantedLevel, long fromNanos, long toNanos) {
        return level == wantedLevel && covers(fromNanos, toNanos);
    }

    /// Whether these bins tell all of a range, if perhaps too coarsely or too finely.
    boolean covers(long fromNanos, long toNanos) {
        return level >= 0 && fromNanos >> level >= first && (toNanos - 1) >> level < first + count;
    }

    /// Folds the lane anew.
    void fold(Lane lane, int newLevel, long fromNanos, long toNanos) {
        level = newLevel;
        long margin = (long) ((toNanos - fromNanos) * MARGIN);
        first = Math.max(0, fromNanos - margin) >> level;
        count = (int) (((toNanos + margin) >> level) + 1 - first);
        if (dominant.length < count) {
            dominant = new byte[count];
            worst = new byte[count];
            mixed = new byte[count];
        }
        double nanosPerBin = 1L << level;
        lane.fold(first << level, nanosPerBin, count, dominant, worst);
        if (lane.hasOwner()) {
            if (owners.length < count) {
                owners = new int[count];
            }
            lane.foldOwners(first << level, nanosPerBin, count, owners);
        }
        findWhole(lane);
    }

    /// Notes which bins lie within one span. That a bin's worst state is its usual one does not say
    /// so: a lane that is nearly always blocked looks the same.
    private void findWhole(Lane lane) {
        Arrays.fill(mixed, 0, count, (byte) 1);
        int bin = 0;
        while (bin < count) {
            if (dominant[bin] < 0 || dominant[bin] != worst[bin]) {
                bin++;
                continue;
            }
            long start = (first + bin) << level;
            long end = lane.endNanos(lane.spanAt(start));
            long endBin = Math.min((end >> level) - first, count);
            Arrays.fill(mixed, bin, (int) Math.max(bin, endBin), (byte) 0);
            bin = (int) Math.max(bin + 1, endBin);
        }
    }

    /// 0 for each bin that lies within one span, 1 for the others; longer than {@link #count}.
    byte[] mixed() {
        return mixed;
    }

    double nanosPerBin() {
        return 1L << level;
    }

    /// Number of the first bin, counted from time 0.
    long first() {
        return first;
    }

    int count() {
        return count;
    }

    /// The states with the most time; longer than {@link #count}.
    byte[] dominant() {
        return dominant;
    }

    byte[] worst() {
        return worst;
    }

    int[] owners() {
        return owners;
    }
}
