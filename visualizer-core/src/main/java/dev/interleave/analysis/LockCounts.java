package dev.interleave.analysis;

import java.util.Arrays;

/// How many of a number of accesses were made under each lock.
final class LockCounts {

    private int[] locks = new int[2];
    private int[] counts = new int[2];
    private int size;
    private int accesses;

    /// One more access, under these locks.
    void count(int[] held) {
        accesses++;
        for (int lock : held) {
            int place = 0;
            while (place < size && locks[place] != lock) {
                place++;
            }
            if (place == size) {
                add(lock);
            }
            counts[place]++;
        }
    }

    private void add(int lock) {
        if (size == locks.length) {
            locks = Arrays.copyOf(locks, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        locks[size++] = lock;
    }

    int accesses() {
        return accesses;
    }

    int size() {
        return size;
    }

    int lock(int index) {
        return locks[index];
    }

    int count(int index) {
        return counts[index];
    }
}
