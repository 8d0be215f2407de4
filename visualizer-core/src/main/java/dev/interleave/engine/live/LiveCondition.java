package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.CONDITION_WAIT;
import static dev.interleave.trace.EventKind.CONDITION_WAKE;
import static dev.interleave.trace.EventKind.NOTIFY;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayDeque;

/// A condition under a lock between threads. It shares the gate of its lock, so that nobody can notify between
/// the release and the wait.
final class LiveCondition extends LiveHandle {

    private static final long serialVersionUID = 1;

    private final transient LiveLock lock;
    private final transient Line line = new Line();
    /// Those not yet notified, in the order of the line.
    private final transient ArrayDeque<Awaiting> unnotified = new ArrayDeque<>();

    private LiveCondition(LiveExecution execution, int id, String name, LiveLock lock) {
        super(execution, id, name);
        this.lock = lock;
    }

    static LiveCondition create(LiveExecution execution, String name, LiveLock lock) {
        int id = execution.recorder().defineResource(ResourceKind.CONDITION, Scope.THREADS, name, 0, lock.id());
        return new LiveCondition(execution, id, name, lock);
    }

    /// Returns false when the timeout passed first; the actor holds the lock again either way.
    boolean await(LiveActor actor, long timeoutNanos) {
        Awaiting awaiting = new Awaiting(actor, timeoutNanos);
        boolean notified = lock.gate().perform(actor, line, timeoutNanos, awaiting);
        lock.acquireAgain(actor, awaiting.heldBefore);
        return notified;
    }

    /// Wakes the longest waiters, at most `count`.
    void wake(LiveActor actor, int count) {
        lock.gate().enter(actor);
        try {
            lock.requireHeld(actor, "notifies " + name() + " without");
            int woken = Math.min(count, unnotified.size());
            actor.record(NOTIFY, 0, id(), woken);
            for (int i = 0; i < woken; i++) {
                unnotified.removeFirst().notified = true;
                line.wakeOne();
            }
        } finally {
            lock.gate().leave();
        }
    }

    private final class Awaiting implements Attempt {
        private final LiveActor actor;
        private final long timeoutNanos;
        private int heldBefore;
        private boolean notified;

        Awaiting(LiveActor actor, long timeoutNanos) {
            this.actor = actor;
            this.timeoutNanos = timeoutNanos;
        }

        @Override
        public void begin() {
            lock.requireHeld(actor, "waits for " + name() + " without");
            heldBefore = lock.releaseAll(actor);
            actor.recordWait(CONDITION_WAIT, id(), timeoutNanos);
            unnotified.addLast(this);
        }

        @Override
        public boolean succeeds() {
            if (!notified) {
                return false;
            }
            actor.record(CONDITION_WAKE, 0, id(), 0);
            return true;
        }

        @Override
        public void giveUp() {
            unnotified.remove(this);
            actor.record(CONDITION_WAKE, EventFlags.TIMED_OUT, id(), 0);
        }
    }
}
