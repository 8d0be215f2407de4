package dev.interleave.engine.live;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.Operation;
import dev.interleave.engine.TaskCancelled;
import dev.interleave.engine.WorkFailed;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task: its body, what it waits for, and how it ended. Only the carrier of its loop, and the task mounted
/// there, may call.
///
/// Cancelling follows asyncio. It reaches the task in the wait that it is in, or else, remembered, in its next
/// one; a task that never began never will. How often it was asked for is counted, so that a timeout knows
/// whether it alone asked.
final class LiveTask extends LiveHandle {

    private static final long serialVersionUID = 1;

    private final transient LiveLoop loop;
    private final transient LiveActor actor;
    private final transient Body<?> body;
    private final transient TaskThread thread;
    private final transient List<JoinWait> listeners = new ArrayList<>();

    private transient boolean begun;
    private transient boolean done;
    private transient boolean cancelPending;
    private transient int cancelRequests;
    private transient @Nullable TaskWait current;
    private transient @Nullable Object result;
    private transient @Nullable Throwable failure;

    LiveTask(LiveLoop loop, LiveActor actor, Body<?> body) {
        super(loop.execution(), actor.id(), actor.name());
        this.loop = loop;
        this.actor = actor;
        this.body = body;
        this.thread = new TaskThread(loop, this);
    }

    LiveActor actor() {
        return actor;
    }

    LiveLoop loop() {
        return loop;
    }

    boolean isDone() {
        return done;
    }

    /// Whether it has ended with a result.
    boolean hasSucceeded() {
        return done && failure == null;
    }

    /// Whether the calling thread is the task's own, and not the carrier on its behalf.
    boolean isOnItsThread() {
        return thread.isCurrent();
    }

    /// Puts it at the end of the loop's ready line. Any thread may call.
    void makeReady() {
        loop.addReady(thread::resume);
    }

    /// Tells the wait when this ends.
    void tellEnd(JoinWait wait) {
        listeners.add(wait);
    }

    /// Parks the acting task, this, until the wait is over.
    ///
    /// @param timeoutNanos {@link Operation#FOREVER} for none
    TaskWait.Wake await(TaskWait wait, long timeoutNanos) {
        current = wait;
        if (cancelPending) {
            cancelPending = !wait.cancel(actor);
        }
        LoopTimers.Timer timer = timeoutNanos == Operation.FOREVER
                ? null
                : loop.timers().set(timeoutNanos, () -> wait.wake(TaskWait.Wake.TIMED_OUT, loop.host()));
        thread.parkUntilTurn();
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

    /// Blocks the whole loop for the action, on behalf of this. On the task's own thread.
    void onCarrier(Runnable action) {
        thread.onCarrier(action);
    }

    /// Asks for the end.
    ///
    /// @param flags of the recorded event
    /// @return false when it had already ended
    boolean cancel(LiveActor by, int flags) {
        if (done) {
            return false;
        }
        by.record(EventKind.CANCEL, flags, id(), 0);
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
    ///
    /// @return how many are left
    int uncancel() {
        cancelRequests--;
        if (cancelRequests == 0) {
            cancelPending = false;
        }
        return cancelRequests;
    }

    /// What the body returned.
    ///
    /// @throws WorkFailed with the exception that left it
    /// @throws TaskCancelled when it was cancelled
    @Nullable
    Object result() {
        return switch (failure) {
            case null -> result;
            case TaskCancelled _ -> throw new TaskCancelled("task " + name() + " was cancelled");
            case Throwable raised ->
                throw new WorkFailed("task " + name() + " failed: " + FailureText.of(raised), raised);
        };
    }

    /// The exception that left the body, null when there was none.
    @Nullable
    Throwable failure() {
        return failure;
    }

    /// The task's whole life, on its own thread.
    void runBody() {
        actor.run(() -> {
            try {
                if (cancelPending) {
                    throw new TaskCancelled("task " + name() + " was cancelled before it began");
                }
                result = body.run();
            } catch (CutOff cutOff) {
                loop.cutOff(cutOff);
                thread.end();
                return;
            } catch (Throwable raised) {
                failure = raised;
            }
            end();
        });
    }

    private void end() {
        done = true;
        loop.ended(this);
        listeners.forEach(listener -> listener.ended(this));
        actor.record(EventKind.TASK_UNMOUNT, 0, loop.id(), 0);
        int flags = 0;
        if (failure instanceof TaskCancelled) {
            flags = EventFlags.CANCELLED;
        } else if (failure != null) {
            flags = EventFlags.FAILED;
            actor.record(EventKind.FAIL, flags, -1, FailureText.of(failure));
        }
        actor.record(EventKind.ACTOR_END, flags, -1, 0);
        thread.end();
    }

    /// On the carrier, before the task's thread goes on.
    void recordMount() {
        if (!begun) {
            begun = true;
            actor.record(EventKind.ACTOR_BEGIN, 0, -1, 0);
        }
        actor.record(EventKind.TASK_MOUNT, 0, loop.id(), 0);
    }

    /// On the carrier, after the task's thread has parked.
    void recordUnmount() {
        actor.record(EventKind.TASK_UNMOUNT, 0, loop.id(), 0);
    }
}
