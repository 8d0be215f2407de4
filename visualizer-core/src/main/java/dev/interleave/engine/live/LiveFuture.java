package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.FUTURE_BEGIN;
import static dev.interleave.trace.EventKind.FUTURE_GET;
import static dev.interleave.trace.EventKind.FUTURE_SET;
import static dev.interleave.trace.EventKind.FUTURE_WAIT;

import dev.interleave.engine.OperationTimedOut;
import dev.interleave.engine.WorkEnd;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The result of work given to a pool of threads or of processes. It is set once; any actor of this process may
/// ask.
final class LiveFuture extends LiveHandle {

    private static final long serialVersionUID = 1;

    private final transient Gate gate = new Gate();
    private final transient Line line = new Line();
    private final transient List<Runnable> listeners = new ArrayList<>();
    private transient @Nullable WorkEnd end;

    private LiveFuture(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    /// @param text names the work on screen
    static LiveFuture create(LiveExecution execution, String text) {
        int id = execution.recorder().defineResource(ResourceKind.FUTURE, Scope.THREADS, text, 0, -1);
        return new LiveFuture(execution, id, text);
    }

    /// Does the work as the worker whose thread calls, and sets its result.
    void work(LiveActor worker, Work work) {
        worker.record(FUTURE_BEGIN, 0, id(), 0);
        work.run();
        if (work.failure() instanceof CutOff cutOff) {
            throw cutOff;
        }
        WorkEnd workEnd = work.end();
        recordEnd(worker, FUTURE_SET, workEnd);
        set(workEnd);
    }

    private void recordEnd(LiveActor actor, EventKind kind, WorkEnd workEnd) {
        int flags = workEnd instanceof WorkEnd.Raised ? EventFlags.FAILED : 0;
        actor.record(kind, flags, id(), workEnd.text());
    }

    /// Sets the result, which the worker has recorded. On any platform thread.
    void set(WorkEnd workEnd) {
        List<Runnable> told;
        gate.enter();
        try {
            end = workEnd;
            line.wakeAll();
            told = List.copyOf(listeners);
        } finally {
            gate.leave();
        }
        told.forEach(Runnable::run);
    }

    /// Runs the listener once there is a result: at once on the calling thread, or later on the one that sets
    /// it.
    void whenSet(LiveActor actor, Runnable listener) {
        gate.enter(actor);
        boolean there;
        try {
            there = end != null;
            if (!there) {
                listeners.add(listener);
            }
        } finally {
            gate.leave();
        }
        if (there) {
            listener.run();
        }
    }

    boolean isDone(LiveActor actor) {
        gate.enter(actor);
        try {
            return end != null;
        } finally {
            gate.leave();
        }
    }

    /// Blocks until there is a result, and returns or raises it.
    @Nullable
    Object get(LiveActor actor, long timeoutNanos) {
        if (gate.perform(actor, line, timeoutNanos, new Getting(actor, timeoutNanos))) {
            return Objects.requireNonNull(end).answer();
        }
        throw new OperationTimedOut(name() + " had no result in time for " + actor.name());
    }

    /// For an actor that waited in another way than {@link #get}, with FUTURE_WAIT recorded, until there was a
    /// result: records that it has it, and returns or raises it.
    @Nullable
    Object take(LiveActor actor) {
        gate.enter(actor);
        WorkEnd present = end;
        gate.leave();
        if (present == null) {
            throw new IllegalStateException(name() + " has no result yet for " + actor.name());
        }
        recordEnd(actor, FUTURE_GET, present);
        return present.answer();
    }

    private final class Getting implements Attempt {
        private final LiveActor actor;
        private final long timeoutNanos;

        Getting(LiveActor actor, long timeoutNanos) {
            this.actor = actor;
            this.timeoutNanos = timeoutNanos;
        }

        @Override
        public void begin() {
            actor.recordWait(FUTURE_WAIT, id(), timeoutNanos);
        }

        @Override
        public boolean succeeds() {
            WorkEnd present = end;
            if (present == null) {
                return false;
            }
            recordEnd(actor, FUTURE_GET, present);
            return true;
        }

        @Override
        public void giveUp() {
            actor.record(FUTURE_GET, EventFlags.TIMED_OUT, id(), 0);
        }
    }
}
