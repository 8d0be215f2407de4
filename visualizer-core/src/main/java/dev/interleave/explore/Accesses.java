package dev.interleave.explore;

import java.util.Arrays;

/// Who touched what in a run: for each object the events that did, from the last back to the first.
///
///     lastOf[object] ──► access 5 ──► access 2 ──► access 0
///                        event 4      event 2      event 0
///                        reads        writes       writes
final class Accesses {

    static final int NONE = -1;

    /// What threads and processes are there, which their own steps change and only some others look at.
    static final int LIFE = 0;
    /// The wake-ups without a reason that are left.
    static final int SPURIOUS = 1;

    /// Who has ended, and who waits for an end: what belongs to a join is done in the wake of whichever comes last.
    static final int JOINS = 2;

    private static final int FIRST_OBJECT = 3;

    private int[] lastOf = new int[64];
    private int[] events = new int[64];
    private int[] earlier = new int[64];
    private boolean[] writes = new boolean[64];
    private int count;

    Accesses() {
        clear();
    }

    /// The number under which an object of a run is known here.
    static int object(int id) {
        return id < 0 ? LIFE : FIRST_OBJECT + id;
    }

    void clear() {
        count = 0;
        Arrays.fill(lastOf, NONE);
    }

    void add(int object, int event, boolean write) {
        if (count == events.length) {
            events = Arrays.copyOf(events, 2 * count);
            earlier = Arrays.copyOf(earlier, 2 * count);
            writes = Arrays.copyOf(writes, 2 * count);
        }
        int last = last(object);
        events[count] = event;
        writes[count] = write;
        earlier[count] = last;
        lastOf[object] = count++;
    }

    int last(int object) {
        if (object >= lastOf.length) {
            int length = lastOf.length;
            lastOf = Arrays.copyOf(lastOf, 2 * object);
            Arrays.fill(lastOf, length, lastOf.length, NONE);
        }
        return lastOf[object];
    }

    int earlier(int access) {
        return earlier[access];
    }

    int event(int access) {
        return events[access];
    }

    boolean writes(int access) {
        return writes[access];
    }
}
