package dev.interleave.analysis;

import java.util.Arrays;

/// A summary of every {@link #SIZE} neighbouring spans of a lane, so that a scan walks past crowds: dominant
/// and worst state, and for lanes with owners the heaviest owner. Only spans that are closed for good are
/// summed up.
final class SpanBlocks {

    static final int SHIFT = 5;
    static final int SIZE = 1 << SHIFT;

    private final Lane lane;
    private int count;
    private byte[] dominant = {};
    private byte[] worst = {};
    private int[] owners = {};

    SpanBlocks(Lane lane) {
        this.lane = lane;
    }

    /// Number of blocks; the spans behind them have to be walked.
    int count() {
        return count;
    }

    byte dominant(int block) {
        return dominant[block];
    }

    byte worst(int block) {
        return worst[block];
    }

    int owner(int block) {
        return owners[block];
    }

    /// Sums up what has been closed since the last time.
    void extend() {
        int complete = (lane.size() - 2) >> SHIFT;
        if (complete <= count) {
            return;
        }
        if (complete > worst.length) {
            int larger = Math.max(complete, worst.length + (worst.length >> 1));
            dominant = Arrays.copyOf(dominant, larger);
            worst = Arrays.copyOf(worst, larger);
            owners = lane.hasOwner() ? Arrays.copyOf(owners, larger) : owners;
        }
        StateTimes states = new StateTimes();
        OwnerTimes times = new OwnerTimes();
        for (int block = count; block < complete; block++) {
            sumUp(block, states, times);
        }
        count = complete;
    }

    private void sumUp(int block, StateTimes states, OwnerTimes times) {
        states.clear();
        times.clear();
        boolean hasOwner = lane.hasOwner();
        int end = (block + 1) << SHIFT;
        for (int span = block << SHIFT; span < end; span++) {
            long time = lane.endNanos(span) - lane.startNanos(span);
            states.add(lane.severity(span), time);
            if (hasOwner) {
                times.add(lane.value(span), time);
            }
        }
        dominant[block] = states.dominant();
        worst[block] = states.worst();
        if (hasOwner) {
            owners[block] = times.heaviest();
        }
    }
}
