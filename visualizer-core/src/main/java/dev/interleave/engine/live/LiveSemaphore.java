package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.ACQUIRE;
import static dev.interleave.trace.EventKind.ACQUIRE_GIVE_UP;
import static dev.interleave.trace.EventKind.ACQUIRE_WAIT;
import static dev.interleave.trace.EventKind.RELEASE;

import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// A number of permits between the threads of one process. Anybody may give one back, so their number can grow.
final class LiveSemaphore extends LockHandle {

    private static final long serialVersionUID = 1;

    private final transient Gate gate = new Gate();
    private final transient Line line = new Line();
    private transient int permits;

    private LiveSemaphore(LiveExecution execution, int id, String name, int permits) {
        super(execution, id, name);
        this.permits = permits;
    }

    static LiveSemaphore create(LiveExecution execution, String name, int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("semaphore " + name + " cannot begin with " + permits + " permits");
        }
        int id = execution.recorder().defineResource(ResourceKind.SEMAPHORE, Scope.THREADS, name, permits, -1);
        return new LiveSemaphore(execution, id, name, permits);
    }

    @Override
    boolean acquire(LiveActor actor, long timeoutNanos) {
        return gate.perform(actor, line, timeoutNanos, new Acquiring(actor, timeoutNanos));
    }

    @Override
    void release(LiveActor actor) {
        gate.enter(actor);
        try {
            actor.record(RELEASE, 0, id(), permits + 1);
            permits++;
            line.wakeOne();
        } finally {
            gate.leave();
        }
    }

    private final class Acquiring implements Attempt {
        private final LiveActor actor;
        private final long timeoutNanos;

        Acquiring(LiveActor actor, long timeoutNanos) {
            this.actor = actor;
            this.timeoutNanos = timeoutNanos;
        }

        @Override
        public void begin() {
            actor.recordWait(ACQUIRE_WAIT, id(), timeoutNanos);
        }

        @Override
        public boolean succeeds() {
            if (permits == 0) {
                return false;
            }
            permits--;
            actor.record(ACQUIRE, 0, id(), permits);
            return true;
        }

        @Override
        public void giveUp() {
            actor.record(ACQUIRE_GIVE_UP, 0, id(), 0);
        }
    }
}
