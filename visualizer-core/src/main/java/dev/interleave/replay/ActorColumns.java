package dev.interleave.replay;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a world knows of each actor, one column per fact.
final class ActorColumns {

    static final int BEGUN = 1;
    static final int ENDED = 1 << 1;
    static final int FAILED = 1 << 2;
    static final int CANCELLED = 1 << 3;
    /// Somebody has ended it by force, or is about to.
    static final int KILLED = 1 << 4;
    /// It was not its own end.
    static final int CUT_OFF = 1 << 5;

    int count;
    ActorState[] states = {};
    byte[] marks = {};
    long[] stateSince = {};
    /// The kind that began the wait, null for none.
    @Nullable
    EventKind[] waitKinds = {};

    byte[] waitFlags = {};
    int[] waitTargets = {};
    int[] waitEvents = {};
    long[] waitSince = {};
    /// The interpreter lock that it wants, -1 for none.
    int[] interpreters = {};
    /// The loop that it runs on or carries, -1 for none.
    int[] loops = {};

    int[] lastEvents = {};
    int[] lastSites = {};
    int[] processes = {};
    ActorKind[] kinds = {};

    /// Makes room for every actor of the trace.
    void reserve(Trace trace) {
        int known = trace.actors().size();
        if (known <= count) {
            return;
        }
        if (known > states.length) {
            resize(Math.max(known, states.length + (states.length >> 1)));
        }
        for (int id = count; id < known; id++) {
            clear(id);
            Actor actor = trace.actors().get(id);
            processes[id] = actor.process();
            kinds[id] = actor.kind();
        }
        count = known;
    }

    private void clear(int id) {
        states[id] = ActorState.NONE;
        marks[id] = 0;
        stateSince[id] = 0;
        waitKinds[id] = null;
        waitFlags[id] = 0;
        waitTargets[id] = -1;
        waitEvents[id] = -1;
        waitSince[id] = 0;
        interpreters[id] = -1;
        loops[id] = -1;
        lastEvents[id] = -1;
        lastSites[id] = 0;
    }

    private void resize(int length) {
        states = Arrays.copyOf(states, length);
        marks = Arrays.copyOf(marks, length);
        stateSince = Arrays.copyOf(stateSince, length);
        waitKinds = Arrays.copyOf(waitKinds, length);
        waitFlags = Arrays.copyOf(waitFlags, length);
        waitTargets = Arrays.copyOf(waitTargets, length);
        waitEvents = Arrays.copyOf(waitEvents, length);
        waitSince = Arrays.copyOf(waitSince, length);
        interpreters = Arrays.copyOf(interpreters, length);
        loops = Arrays.copyOf(loops, length);
        lastEvents = Arrays.copyOf(lastEvents, length);
        lastSites = Arrays.copyOf(lastSites, length);
        processes = Arrays.copyOf(processes, length);
        kinds = Arrays.copyOf(kinds, length);
    }

    void copyFrom(ActorColumns other) {
        int n = other.count;
        if (states.length < n) {
            resize(n);
        }
        System.arraycopy(other.states, 0, states, 0, n);
        System.arraycopy(other.marks, 0, marks, 0, n);
        System.arraycopy(other.stateSince, 0, stateSince, 0, n);
        System.arraycopy(other.waitKinds, 0, waitKinds, 0, n);
        System.arraycopy(other.waitFlags, 0, waitFlags, 0, n);
        System.arraycopy(other.waitTargets, 0, waitTargets, 0, n);
        System.arraycopy(other.waitEvents, 0, waitEvents, 0, n);
        System.arraycopy(other.waitSince, 0, waitSince, 0, n);
        System.arraycopy(other.interpreters, 0, interpreters, 0, n);
        System.arraycopy(other.loops, 0, loops, 0, n);
        System.arraycopy(other.lastEvents, 0, lastEvents, 0, n);
        System.arraycopy(other.lastSites, 0, lastSites, 0, n);
        System.arraycopy(other.processes, 0, processes, 0, n);
        System.arraycopy(other.kinds, 0, kinds, 0, n);
        count = n;
    }

    /// How much memory a copy of this needs.
    int bytes() {
        return count * 64;
    }

    boolean sameAs(ActorColumns other) {
        int n = count;
        return n == other.count
                && Arrays.equals(states, 0, n, other.states, 0, n)
                && Arrays.equals(marks, 0, n, other.marks, 0, n)
                && Arrays.equals(stateSince, 0, n, other.stateSince, 0, n)
                && Arrays.equals(waitKinds, 0, n, other.waitKinds, 0, n)
                && Arrays.equals(waitFlags, 0, n, other.waitFlags, 0, n)
                && Arrays.equals(waitTargets, 0, n, other.waitTargets, 0, n)
                && Arrays.equals(waitEvents, 0, n, other.waitEvents, 0, n)
                && Arrays.equals(waitSince, 0, n, other.waitSince, 0, n)
                && Arrays.equals(interpreters, 0, n, other.interpreters, 0, n)
                && Arrays.equals(loops, 0, n, other.loops, 0, n)
                && Arrays.equals(lastEvents, 0, n, other.lastEvents, 0, n)
                && Arrays.equals(lastSites, 0, n, other.lastSites, 0, n);
    }
}
