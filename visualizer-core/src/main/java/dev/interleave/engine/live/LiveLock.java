package dev.interleave.engine.live;

import static dev.interleave.engine.Operation.FOREVER;
import static dev.interleave.trace.EventKind.ACQUIRE;
import static dev.interleave.trace.EventKind.ACQUIRE_GIVE_UP;
import static dev.interleave.trace.EventKind.ACQUIRE_WAIT;
import static dev.interleave.trace.EventKind.RELEASE;

import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// A lock between the threads of one process. One that is not reentrant blocks even the thread that holds it.
final class LiveLock extends LockHandle {

    private static final long serialVersionUID = 1;

    private final boolean reentrant;
    private final transient Gate gate = new Gate();
    private final transient Line line = new Line();
    private transient @Nullable LiveActor holder;
    private transient int holds;

    private LiveLock(LiveExecution execution, int id, String name, boolean reentrant) {
        super(execution, id, name);
        this.reentrant = reentrant;
    }

    static LiveLock create(LiveExecution execution, String name, boolean reentrant) {
        ResourceKind kind = reentrant ? ResourceKind.REENTRANT_LOCK : ResourceKind.LOCK;
        int id = execution.recorder().defineResource(kind, Scope.THREADS, name, 0, -1);
        return new LiveLock(execution, id, name, reentrant);
    }

    @Override
    boolean acquire(LiveActor actor, long timeoutNanos) {
        return gate.perform(actor, line, timeoutNanos, new Acquiring(actor, timeoutNanos, 1));
    }

    @Override
    void release(LiveActor actor) {
        gate.enter(actor);
        try {
            requireHeld(actor, "releases");
            letGo(actor, holds - 1);
        } finally {
            gate.leave();
        }
    }

    /// Inside the gate.
    ///
    /// @throws IllegalStateException when the actor does not hold the lock
    void requireHeld(LiveActor actor, String does) {
        if (holder != actor) {
            String by = holder == null ? "nobody holds" : holder.name() + " holds";
            throw new IllegalStateException(actor.name() + " " + does + " lock " + name() + ", which " + by);
        }
    }

    /// Inside the gate: gives every hold back at once. Returns how many there were, for {@link #acquireAgain}.
    int releaseAll(LiveActor actor) {
        int held = holds;
        letGo(actor, 0);
        return held;
    }

    private void letGo(LiveActor actor, int holdsLeft) {
        actor.record(RELEASE, 0, id(), holdsLeft);
        holds = holdsLeft;
        if (holdsLeft == 0) {
            holder = null;
            line.wakeOne();
        }
    }

    void acquireAgain(LiveActor actor, int heldBefore) {
        gate.perform(actor, line, FOREVER, new Acquiring(actor, FOREVER, heldBefore));
    }

    /// What a condition of this lock is guarded by, so that it can release and wait in one step.
    Gate gate() {
        return gate;
    }

    private final class Acquiring implements Attempt {
        private final LiveActor actor;
        private final long timeoutNanos;
        private final int wantedHolds;

        Acquiring(LiveActor actor, long timeoutNanos, int wantedHolds) {
            this.actor = actor;
            this.timeoutNanos = timeoutNanos;
            this.wantedHolds = wantedHolds;
        }

        @Override
        public void begin() {
            actor.recordWait(ACQUIRE_WAIT, id(), timeoutNanos);
        }

        @Override
        public boolean succeeds() {
            if (holder != null && !(reentrant && holder == actor)) {
                return false;
            }
            holder = actor;
            holds += wantedHolds;
            actor.record(ACQUIRE, 0, id(), holds);
            return true;
        }

        @Override
        public void giveUp() {
            actor.record(ACQUIRE_GIVE_UP, 0, id(), 0);
        }
    }
}
