package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.OperationTimedOut;
import dev.interleave.engine.TaskCancelled;
import dev.interleave.engine.WorkFailed;
import dev.interleave.trace.EventFlags;
import org.jspecify.annotations.Nullable;

/// A body that its own task runs for a limited time, as asyncio's `timeout` does: when the time has passed, the
/// task is cancelled at its await, and the cancellation becomes {@link OperationTimedOut} on the way out.
///
/// Somebody else may cancel the task at about the same time. Whether the timeout alone asked is a matter of
/// counting requests: if one remains after the timeout has taken its own back, the cancellation goes on outwards.
final class TaskTimeout {

    private final LoopState loop;
    private final TaskState task;
    private final int requestsBefore;
    private boolean expired;

    private TaskTimeout(LoopState loop, TaskState task) {
        this.loop = loop;
        this.task = task;
        this.requestsBefore = task.cancelRequests();
    }

    /// Runs the body in the acting task.
    static @Nullable Object run(ControlledActor actor, long nanos, Body<?> body) {
        String what = "wait with a timeout";
        LoopState loop = ControlledLoops.loopOf(actor, what);
        TaskState task = loop.awaiting(actor, what);
        task.limited();
        try {
            return new TaskTimeout(loop, task).run(nanos, body);
        } finally {
            task.unlimited();
        }
    }

    private @Nullable Object run(long nanos, Body<?> body) {
        LoopTimers.Timer timer = loop.setTimer(nanos, this::expire);
        try {
            return body.run();
        } catch (TaskCancelled cancelled) {
            if (expired && task.cancelRequests() - 1 <= requestsBefore) {
                throw new OperationTimedOut("task " + task.name() + " was not done in " + nanos / 1_000_000 + " ms");
            }
            throw cancelled;
        } catch (RuntimeException raised) {
            throw raised;
        } catch (Exception raised) {
            throw new WorkFailed(FailureText.of(raised), raised);
        } finally {
            timer.cancel();
            if (expired) {
                task.uncancel();
            }
        }
    }

    private void expire() {
        expired = true;
        task.cancel(loop.host(), EventFlags.TIMED_OUT);
    }
}
