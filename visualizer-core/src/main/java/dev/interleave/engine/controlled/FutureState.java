package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventKind.FUTURE_BEGIN;
import static dev.interleave.trace.EventKind.FUTURE_GET;
import static dev.interleave.trace.EventKind.FUTURE_SET;
import static dev.interleave.trace.EventKind.FUTURE_WAIT;

import dev.interleave.engine.OperationTimedOut;
import dev.interleave.engine.Step;
import dev.interleave.engine.WorkEnd;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The result of work given to a pool. It is set once; threads wait for it, and so do tasks while their loops go
/// on.
final class FutureState extends ResourceState {

    private static final long serialVersionUID = 1;

    private final transient List<TaskWait> waits = new ArrayList<>(1);
    private transient @Nullable ControlledActor worker;
    private transient @Nullable WorkEnd end;

    /// @param text names the work on screen
    FutureState(ControlledActor submitter, String text) {
        super(submitter, ResourceKind.FUTURE, Scope.THREADS, text, 0, -1);
    }

    /// A task only looks whether there is a result, and lets its loop go on when there is none: it says so by
    /// recording its wait itself.
    @Override
    boolean isEnabled(ControlledActor actor) {
        return actor.step != Step.GET_RESULT || end != null || actor.waitKind == null;
    }

    void begin(ControlledActor by) {
        by.record(FUTURE_BEGIN, 0, id, 0);
        worker = by;
    }

    /// Whoever wakes a task by it touches the task's loop too.
    void set(ControlledActor by, WorkEnd workEnd) {
        kernel.arrive(
                by,
                Step.SET_RESULT,
                this,
                waits.isEmpty() ? null : waits.getFirst().loop());
        recordEnd(by, FUTURE_SET, workEnd);
        end = workEnd;
        for (TaskWait wait : waits) {
            wait.wake(TaskWait.Wake.DONE, by);
        }
        waits.clear();
    }

    private void recordEnd(ControlledActor actor, EventKind kind, WorkEnd workEnd) {
        if (kernel.tape != null) {
            actor.record(kind, workEnd instanceof WorkEnd.Raised ? EventFlags.FAILED : 0, id, workEnd.text());
        }
    }

    /// Wakes the task when there is a result.
    void whenSet(TaskWait wait) {
        waits.add(wait);
        ControlledActor setter = worker;
        if (setter != null && setter.step == Step.SET_RESULT && setter.object == this) {
            setter.other = wait.loop();
        }
    }

    boolean isDone() {
        return end != null;
    }

    boolean isDone(ControlledActor actor) {
        kernel.arrive(actor, Step.ASK_DONE, this);
        return end != null;
    }

    /// Blocks until there is a result, and returns or raises it.
    @Nullable
    Object get(ControlledActor actor, long timeoutNanos) {
        kernel.arrive(actor, Step.GET_RESULT, this, FUTURE_WAIT, timeoutNanos, timeoutNanos);
        if (actor.timedOut()) {
            actor.record(FUTURE_GET, EventFlags.TIMED_OUT, id, 0);
            throw new OperationTimedOut(name + " had no result in time for " + actor.name);
        }
        return take(actor);
    }

    /// For an actor that has waited, with the wait recorded, until there was a result.
    @Nullable
    Object take(ControlledActor actor) {
        WorkEnd present = Objects.requireNonNull(end);
        recordEnd(actor, FUTURE_GET, present);
        return present.answer();
    }

    @Override
    ControlledActor[] blockers(ControlledActor actor) {
        return worker == null ? ControlledActor.NOBODY : new ControlledActor[] {worker};
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits for the result of " + name;
    }

    @Override
    int stateHash() {
        return end == null ? 0 : 1;
    }
}
