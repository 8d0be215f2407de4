package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.LATCH_COUNT_DOWN;
import static dev.interleave.trace.EventKind.LATCH_PASS;
import static dev.interleave.trace.EventKind.LATCH_WAIT;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// A count between the threads of one process, which opens for good when it comes to 0.
final class LiveLatch extends LiveHandle {

    private static final long serialVersionUID = 1;

    private final transient Gate gate = new Gate();
    private final transient Line line = new Line();
    private transient int left;

    private LiveLatch(LiveExecution execution, int id, String name, int count) {
        super(execution, id, name);
        this.left = count;
    }

    static LiveLatch create(LiveExecution execution, String name, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("latch " + name + " cannot count down from " + count);
        }
        int id = execution.recorder().defineResource(ResourceKind.LATCH, Scope.THREADS, name, count, -1);
        return new LiveLatch(execution, id, name, count);
    }

    void countDown(LiveActor actor) {
        gate.enter(actor);
        try {
            int after = Math.max(0, left - 1);
            actor.record(LATCH_COUNT_DOWN, 0, id(), after);
            left = after;
            if (after == 0) {
                line.wakeAll();
            }
        } finally {
            gate.leave();
        }
    }

    /// Returns false when the timeout passed first.
    boolean await(LiveActor actor, long timeoutNanos) {
        return gate.perform(actor, line, timeoutNanos, new Awaiting(actor, timeoutNanos));
    }

    private final class Awaiting implements Attempt {
        private final LiveActor actor;
        private final long timeoutNanos;

        Awaiting(LiveActor actor, long timeoutNanos) {
            this.actor = actor;
            this.timeoutNanos = timeoutNanos;
        }

        @Override
        public void begin() {
            actor.recordWait(LATCH_WAIT, id(), timeoutNanos);
        }

        @Override
        public boolean succeeds() {
            if (left > 0) {
                return false;
            }
            actor.record(LATCH_PASS, 0, id(), 0);
            return true;
        }

        @Override
        public void giveUp() {
            actor.record(LATCH_PASS, EventFlags.TIMED_OUT, id(), 0);
        }
    }
}
