package dev.interleave.analysis;

import java.util.Arrays;

/// The accesses of one value from one source line, all reads or all writes: of each chain the last, as far as no
/// later one from here happened after it. What is not in order with a forgotten access is not in order with that
/// later one either, so no pair of places is missed.
final class AccessPlace {

    /// Number of the source line among those that use the value.
    final int line;

    final boolean isWrite;

    int size;
    int[] chains = new int[2];
    int[] times = new int[2];
    int[] events = new int[2];
    int[][] locks = new int[2][];

    AccessPlace(int line, boolean isWrite) {
        this.line = line;
        this.isWrite = isWrite;
    }

    /// Whether the last access from here was by the chain in its present time, so that nothing new can be learned.
    boolean isRepeated(Chain chain) {
        return size == 1 && chains[0] == chain.id && times[0] == chain.time();
    }

    /// The index of an access that did not happen before the chain's present, -1 when there is none.
    int unordered(Chain chain) {
        for (int i = 0; i < size; i++) {
            if (!chain.knows(chains[i], times[i])) {
                return i;
            }
        }
        return -1;
    }

    void add(Chain chain, int event, int[] held) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!chain.knows(chains[i], times[i])) {
                move(i, kept++);
            }
        }
        if (kept == chains.length) {
            chains = Arrays.copyOf(chains, 2 * kept);
            times = Arrays.copyOf(times, 2 * kept);
            events = Arrays.copyOf(events, 2 * kept);
            locks = Arrays.copyOf(locks, 2 * kept);
        }
        chains[kept] = chain.id;
        times[kept] = chain.time();
        events[kept] = event;
        locks[kept] = held;
        size = kept + 1;
    }

    private void move(int from, int to) {
        chains[to] = chains[from];
        times[to] = times[from];
        events[to] = events[from];
        locks[to] = locks[from];
    }
}
