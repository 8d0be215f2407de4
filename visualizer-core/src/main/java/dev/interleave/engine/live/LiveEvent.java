package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.EVENT_CLEAR;
import static dev.interleave.trace.EventKind.EVENT_PASS;
import static dev.interleave.trace.EventKind.EVENT_SET;
import static dev.interleave.trace.EventKind.EVENT_WAIT;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// A flag between the threads of one process. Who waited when it was set passes, even if it is cleared at once.
final class LiveEvent extends EventHandle {

    private static final long serialVersionUID = 1;

    private final transient Gate gate = new Gate();
    private final transient Line line = new Line();
    private transient boolean set;
    private transient long timesSet;

    private LiveEvent(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    static LiveEvent create(LiveExecution execution, String name) {
        int id = execution.recorder().defineResource(ResourceKind.EVENT, Scope.THREADS, name, 0, -1);
        return new LiveEvent(execution, id, name);
    }

    @Override
    boolean await(LiveActor actor, long timeoutNanos) {
        return gate.perform(actor, line, timeoutNanos, new Awaiting(actor, timeoutNanos));
    }

    @Override
    void set(LiveActor actor) {
        gate.enter(actor);
        try {
            actor.record(EVENT_SET, 0, id(), 0);
            set = true;
            timesSet++;
            line.wakeAll();
        } finally {
            gate.leave();
        }
    }

    @Override
    void clear(LiveActor actor) {
        gate.enter(actor);
        try {
            actor.record(EVENT_CLEAR, 0, id(), 0);
            set = false;
        } finally {
            gate.leave();
        }
    }

    @Override
    boolean isSet(LiveActor actor) {
        gate.enter(actor);
        try {
            return set;
        } finally {
            gate.leave();
        }
    }

    private final class Awaiting implements Attempt {
        private final LiveActor actor;
        private final long timeoutNanos;
        private long timesSetBefore;

        Awaiting(LiveActor actor, long timeoutNanos) {
            this.actor = actor;
            this.timeoutNanos = timeoutNanos;
        }

        @Override
        public void begin() {
            timesSetBefore = timesSet;
            actor.recordWait(EVENT_WAIT, id(), timeoutNanos);
        }

        @Override
        public boolean succeeds() {
            if (!set && timesSet == timesSetBefore) {
                return false;
            }
            actor.record(EVENT_PASS, 0, id(), 0);
            return true;
        }

        @Override
        public void giveUp() {
            actor.record(EVENT_PASS, EventFlags.TIMED_OUT, id(), 0);
        }
    }
}
