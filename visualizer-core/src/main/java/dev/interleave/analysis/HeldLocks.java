package dev.interleave.analysis;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.Arrays;

/// Which locks each actor holds while one walks over a trace. An array of locks is never changed, so it can be
/// kept.
final class HeldLocks {

    private static final int[] NONE = {};

    private final Trace trace;
    private final int[][] held;

    HeldLocks(Trace trace) {
        this.trace = trace;
        held = new int[trace.actors().size()][];
        Arrays.fill(held, NONE);
    }

    /// Ids, in the order in which they were acquired.
    int[] of(int actor) {
        return held[actor];
    }

    /// Takes in the next event, whose actor and target exist.
    void take(int event, EventKind kind, int actor, int target) {
        if (kind == EventKind.ACQUIRE && isLock(target)) {
            add(actor, target);
        } else if (kind == EventKind.RELEASE && isLock(target) && trace.value(event) == 0) {
            remove(actor, target);
        }
    }

    private boolean isLock(int resource) {
        ResourceKind kind = trace.resources().get(resource).kind();
        return kind == ResourceKind.LOCK || kind == ResourceKind.REENTRANT_LOCK;
    }

    private void add(int actor, int lock) {
        int[] before = held[actor];
        if (!contains(before, lock)) {
            int[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = lock;
            held[actor] = more;
        }
    }

    private void remove(int actor, int lock) {
        int[] before = held[actor];
        if (before.length == 1 && before[0] == lock) {
            held[actor] = NONE;
        } else if (contains(before, lock)) {
            int[] less = new int[before.length - 1];
            int count = 0;
            for (int other : before) {
                if (other != lock) {
                    less[count++] = other;
                }
            }
            held[actor] = less;
        }
    }

    static boolean contains(int[] locks, int lock) {
        for (int each : locks) {
            if (each == lock) {
                return true;
            }
        }
        return false;
    }
}
