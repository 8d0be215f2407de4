package dev.interleave.explore;

import java.util.Arrays;

/// Small numbers for threads, in order of their first appearance.
final class Slots {

    /// So many fit in the bits of a long.
    static final int MOST = 64;

    private int[] slots = new int[16];
    private final int[] ids = new int[MOST];
    private int count;

    Slots() {
        Arrays.fill(slots, Sightings.NONE);
    }

    int count() {
        return count;
    }

    int of(int thread) {
        if (thread >= slots.length) {
            int length = slots.length;
            slots = Arrays.copyOf(slots, 2 * thread);
            Arrays.fill(slots, length, slots.length, Sightings.NONE);
        }
        if (slots[thread] == Sightings.NONE) {
            if (count == MOST) {
                throw new IllegalStateException("the reduction can keep no more than " + MOST
                        + " threads apart; take the strategy all, or one by chance");
            }
            ids[count] = thread;
            slots[thread] = count++;
        }
        return slots[thread];
    }

    int thread(int slot) {
        return ids[slot];
    }
}
