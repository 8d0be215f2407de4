package dev.interleave.app.timeline.plan;

import java.util.Arrays;

/// Sums up arrows by stretch of time and pair of rows: how many there are, how many of them messages,
/// and where their ends lie on average. Open addressing; entries stay in the order in which they came.
final class BundleTable {

    private static final int ROW_BITS = 22;
    private static final int STRETCH_SHIFT = 2 * ROW_BITS;
    private static final int ROW_MASK = (1 << ROW_BITS) - 1;

    private int[] places = new int[64];
    private long[] keys = new long[32];
    private int[] counts = new int[32];
    private int[] messages = new int[32];
    private double[] fromSums = new double[32];
    private double[] toSums = new double[32];
    private int size;

    BundleTable() {}

    void clear() {
        size = 0;
        Arrays.fill(places, 0);
    }

    /// Adds one arrow.
    ///
    /// @param message 1 for a message, 0 for anything else
    void add(int fromRow, int toRow, int message, long fromNanos, long toNanos) {
        int entry = entry(((long) fromRow << ROW_BITS) | toRow);
        counts[entry]++;
        messages[entry] += message;
        fromSums[entry] += fromNanos;
        toSums[entry] += toNanos;
    }

    /// Adds an entry of another table, all of whose entries are of one stretch, here of this one.
    ///
    /// @param stretch of time, from 0 on
    void addFrom(BundleTable other, int otherEntry, int stretch) {
        int entry = entry(((long) stretch << STRETCH_SHIFT) | other.keys[otherEntry]);
        counts[entry] += other.counts[otherEntry];
        messages[entry] += other.messages[otherEntry];
        fromSums[entry] += other.fromSums[otherEntry];
        toSums[entry] += other.toSums[otherEntry];
    }

    private int entry(long key) {
        int place = place(key);
        while (places[place] != 0) {
            int entry = places[place] - 1;
            if (keys[entry] == key) {
                return entry;
            }
            place = (place + 1) & (places.length - 1);
        }
        if (size == keys.length) {
            grow();
            return entry(key);
        }
        keys[size] = key;
        counts[size] = 0;
        messages[size] = 0;
        fromSums[size] = 0;
        toSums[size] = 0;
        places[place] = ++size;
        return size - 1;
    }

    private int place(long key) {
        return (int) ((key * 0x9e37_79b9_7f4a_7c15L) >>> 32) & (places.length - 1);
    }

    private void grow() {
        int length = size * 2;
        keys = Arrays.copyOf(keys, length);
        counts = Arrays.copyOf(counts, length);
        messages = Arrays.copyOf(messages, length);
        fromSums = Arrays.copyOf(fromSums, length);
        toSums = Arrays.copyOf(toSums, length);
        places = new int[length * 2];
        for (int entry = 0; entry < size; entry++) {
            int place = place(keys[entry]);
            while (places[place] != 0) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = entry + 1;
        }
    }

    int size() {
        return size;
    }

    int stretch(int entry) {
        return (int) (keys[entry] >>> STRETCH_SHIFT);
    }

    int fromRow(int entry) {
        return (int) (keys[entry] >>> ROW_BITS) & ROW_MASK;
    }

    int toRow(int entry) {
        return (int) keys[entry] & ROW_MASK;
    }

    int count(int entry) {
        return counts[entry];
    }

    int messages(int entry) {
        return messages[entry];
    }

    /// When they leave, on average.
    long fromNanos(int entry) {
        return Math.round(fromSums[entry] / counts[entry]);
    }

    /// When they arrive, on average.
    long toNanos(int entry) {
        return Math.round(toSums[entry] / counts[entry]);
    }
}
