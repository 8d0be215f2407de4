package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.LoopOperation.AwaitTask;
import dev.interleave.engine.LoopOperation.Cancel;
import dev.interleave.engine.LoopOperation.IsTaskDone;
import org.jspecify.annotations.Nullable;

/// A coroutine that an event loop schedules.
public final class Task<T extends @Nullable Object> extends Primitive {

    private static final long serialVersionUID = 1;

    private boolean cancelled;

    Task(Handle handle) {
        super(handle);
    }

    /// Waits for the task while the loop goes on.
    ///
    /// @throws dev.interleave.engine.WorkFailed when it ended with an exception
    /// @throws dev.interleave.engine.TaskCancelled when it was cancelled
    public T await() {
        return answer(new AwaitTask(handle));
    }

    /// Asks it to end at its await. Returns false when it had already ended.
    public boolean cancel() {
        cancelled = true;
        return perform(new Cancel(handle));
    }

    /// Whether somebody has asked it to end, by this very object.
    boolean wasCancelled() {
        return cancelled;
    }

    public boolean isDone() {
        return perform(new IsTaskDone(handle));
    }
}
