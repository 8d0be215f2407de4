package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.Operation;
import dev.interleave.engine.Step;
import dev.interleave.engine.TaskCancelled;
import dev.interleave.engine.WorkFailed;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What makes an actor a task: its loop, what it waits for, and how it ended.
///
/// Cancelling follows asyncio. It reaches the task in the wait that it is in, or else, remembered, in its next
/// one; a task that never began never will. How often it was asked for is counted, so that a timeout knows
/// whether it alone asked.
final class TaskState {

    private final LoopState loop;
    private final ControlledActor actor;
    private final List<JoinWait> listeners = new ArrayList<>(1);

    private boolean done;
    private boolean cancelPending;
    private int cancelRequests;
    private int limits;
    private long readySinceNanos;
    private @Nullable TaskWait current;
    private @Nullable Object result;
    private @Nullable Throwable failure;

    private TaskState(LoopState loop, ControlledActor actor) {
        this.loop = loop;
        this.actor = actor;
    }

    static TaskState create(LoopState loop, ControlledActor host, String name, Body<?> body, ControlledActor by) {
        ControlledActor actor = by.kernel.population().actor(name, ActorKind.TASK, host.process, by.id, 0);
        TaskState task = new TaskState(loop, actor);
        actor.host = host;
        actor.task = task;
        actor.continuation = Continuations.create(new TaskLife(task, body));
        return task;
    }

    ControlledActor actor() {
        return actor;
    }

    String name() {
        return actor.name;
    }

    LoopState loop() {
        return loop;
    }

    boolean isDone() {
        return done;
    }

    /// Whether it has ended with a result.
    boolean hasSucceeded() {
        return done && failure == null;
    }

    /// Tells the wait when this ends.
    void tellEnd(JoinWait wait) {
        listeners.add(wait);
    }

    /// For the loop: its next step is to take its turn.
    void awaitTurn(long nanos) {
        actor.status = ControlledActor.Status.PENDING;
        actor.step = Step.TAKE_TURN;
        actor.object = loop;
        actor.other = null;
        actor.waitKind = null;
        actor.deadlineNanos = Operation.FOREVER;
        actor.waitRecorded = true;
        readySinceNanos = nanos;
    }

    long readySinceNanos() {
        return readySinceNanos;
    }

    /// Parks the acting task, this, until the wait is over.
    ///
    /// @param timeoutNanos {@link Operation#FOREVER} for none
    /// @param step for whoever asks what it waits for, with the object
    TaskWait.Wake await(TaskWait wait, long timeoutNanos, Step step, ControlledHandle object) {
        current = wait;
        if (cancelPending) {
            cancelPending = !wait.cancel(actor);
        }
        LoopTimers.Timer timer = timeoutNanos < 0
                ? null
                : loop.setTimer(timeoutNanos, () -> wait.wake(TaskWait.Wake.TIMED_OUT, loop.host()));
        park(step, object);
        current = null;
        if (timer != null) {
            timer.cancel();
        }
        if (cancelPending) {
            cancelPending = false;
            return TaskWait.Wake.CANCELLED;
        }
        return wait.wake();
    }

    private void park(Step step, ControlledHandle object) {
        actor.record(EventKind.TASK_UNMOUNT, 0, loop.id, 0);
        if (actor.status == ControlledActor.Status.RUNNING) {
            actor.status = ControlledActor.Status.PARKED;
            actor.step = step;
            actor.object = object;
            actor.waitRecorded = true;
        }
        loop.unmount();
        actor.kernel.leave(actor);
        mount();
    }

    /// It is its turn, and it goes on.
    private void mount() {
        loop.mount(this);
        actor.record(EventKind.TASK_MOUNT, 0, loop.id, 0);
    }

    /// Asks for the end.
    ///
    /// @param flags of the recorded event
    /// @return false when it had already ended
    boolean cancel(ControlledActor by, int flags) {
        if (done) {
            return false;
        }
        by.record(EventKind.CANCEL, flags, actor.id, 0);
        cancelRequests++;
        if (current == null || !current.cancel(by)) {
            cancelPending = true;
        }
        return true;
    }

    /// How many have asked for the end and not taken it back.
    int cancelRequests() {
        return cancelRequests;
    }

    /// Takes one request back, because whoever asked has dealt with it.
    void uncancel() {
        cancelRequests--;
        if (cancelRequests == 0) {
            cancelPending = false;
        }
    }

    /// From here to {@link #unlimited} every await ends when a time has passed.
    void limited() {
        limits++;
    }

    void unlimited() {
        limits--;
    }

    /// Flags of an await that has no timeout of its own.
    int awaitFlags() {
        return limits > 0 ? EventFlags.TIMED : 0;
    }

    /// Records the beginning of an await, whose value is its timeout, 0 when it has none.
    void recordAwait(EventKind kind, int target, long timeoutNanos) {
        boolean timed = timeoutNanos >= 0;
        actor.record(kind, timed ? EventFlags.TIMED : awaitFlags(), target, timed ? timeoutNanos : 0);
    }

    TaskCancelled cancelled() {
        return new TaskCancelled("task " + name() + " was cancelled");
    }

    /// What the body returned.
    ///
    /// @throws WorkFailed with the exception that left it
    /// @throws TaskCancelled when it was cancelled
    @Nullable
    Object result() {
        return switch (failure) {
            case null -> result;
            case TaskCancelled _ -> throw cancelled();
            case Throwable raised ->
                throw new WorkFailed("task " + name() + " failed: " + FailureText.of(raised), raised);
        };
    }

    /// The exception that left the body, null when there was none.
    @Nullable
    Throwable failure() {
        return failure;
    }

    /// The task's whole life, on its own continuation.
    void live(Body<?> body) {
        loop.mount(this);
        actor.record(EventKind.ACTOR_BEGIN, 0, -1, 0);
        actor.record(EventKind.TASK_MOUNT, 0, loop.id, 0);
        try {
            if (cancelPending) {
                throw new TaskCancelled("task " + name() + " was cancelled before it began");
            }
            result = body.run();
        } catch (Throwable raised) {
            Unwound.passOn(actor, raised);
            failure = raised;
        }
        end();
    }

    private void end() {
        done = true;
        loop.ended(this);
        listeners.forEach(listener -> listener.ended(this));
        actor.record(EventKind.TASK_UNMOUNT, 0, loop.id, 0);
        int flags = 0;
        if (failure instanceof TaskCancelled) {
            flags = EventFlags.CANCELLED;
        } else if (failure != null) {
            flags = EventFlags.FAILED;
            actor.record(EventKind.FAIL, flags, -1, FailureText.of(failure));
        }
        actor.record(EventKind.ACTOR_END, flags, -1, 0);
        actor.status = ControlledActor.Status.ENDED;
        actor.endNanos = actor.host.readyNanos;
        actor.kernel.population().leave(actor);
        loop.unmount();
    }
}
