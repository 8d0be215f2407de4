package dev.interleave.analysis;

import java.util.Arrays;

/// The writes to one shared value in the memory of one process, each with the write that it was made from:
///
///     b: read 0   a: read 0   a: write 1   b: write 1   c: read 1   c: write 2
///                             from 0       from 0                   from b's
///
/// What the value is made from goes from the last write back: c's, b's, the first. a's is not among them: it is lost.
final class Variable {

    private static final int NOTHING_READ = -2;
    private static final int[] NONE = {};

    /// Events, in their order.
    private int[] writes = new int[4];
    /// By write: the place of the one that it was made from, -1 for none; always an earlier one.
    private int[] bases = new int[4];
    /// By write: how many it is made from, itself included.
    private int[] depths = new int[4];
    /// By write: the event that it is lost to, -1 while it is not.
    private int[] lostTo = new int[4];
    private int size;
    /// By actor: the place of the write that its last read saw, while it has not written since.
    private int[] seen = {};

    void read(int actor) {
        reserve(actor);
        seen[actor] = size - 1;
    }

    /// Returns how many more are lost than before; negative when what was lost has come back.
    int write(int event, int actor) {
        reserve(actor);
        int before = lostCount(size);
        int base = seen[actor] == NOTHING_READ ? size - 1 : seen[actor];
        seen[actor] = NOTHING_READ;
        add(event, base);
        mark(size - 1);
        return lostCount(size) - before;
    }

    private void add(int event, int base) {
        if (size == writes.length) {
            writes = Arrays.copyOf(writes, 2 * size);
            bases = Arrays.copyOf(bases, 2 * size);
            depths = Arrays.copyOf(depths, 2 * size);
            lostTo = Arrays.copyOf(lostTo, 2 * size);
        }
        writes[size] = event;
        bases[size] = base;
        depths[size] = base < 0 ? 1 : depths[base] + 1;
        lostTo[size++] = -1;
    }

    /// Goes back from the write before and from the base, to where they meet.
    private void mark(int place) {
        int replaced = place - 1;
        int kept = bases[place];
        while (replaced != kept) {
            if (replaced > kept) {
                lostTo[replaced] = writes[place];
                replaced = bases[replaced];
            } else {
                lostTo[kept] = -1;
                kept = bases[kept];
            }
        }
    }

    private void reserve(int actor) {
        if (actor >= seen.length) {
            int from = seen.length;
            seen = Arrays.copyOf(seen, actor + 1 + (actor >> 1));
            Arrays.fill(seen, from, seen.length, NOTHING_READ);
        }
    }

    /// See {@link LostWrites#lostTo}.
    int lostTo(int event) {
        int place = Arrays.binarySearch(writes, 0, size, event);
        return place < 0 ? -1 : lostTo[place];
    }

    /// How many were lost behind the events before this one.
    int lostBefore(int event) {
        int place = Arrays.binarySearch(writes, 0, size, event);
        return lostCount(place < 0 ? -place - 1 : place);
    }

    /// Of the first so many writes.
    private int lostCount(int count) {
        return count == 0 ? 0 : count - depths[count - 1];
    }

    /// The events that this one replaced without being made from them, in their order.
    int[] lostBy(int event) {
        int place = Arrays.binarySearch(writes, 0, size, event);
        if (place < 0 || bases[place] == place - 1) {
            return NONE;
        }
        int[] lost = new int[place];
        int first = place;
        int replaced = place - 1;
        int kept = bases[place];
        while (replaced != kept) {
            if (replaced > kept) {
                lost[--first] = writes[replaced];
                replaced = bases[replaced];
            } else {
                kept = bases[kept];
            }
        }
        return Arrays.copyOfRange(lost, first, place);
    }
}
