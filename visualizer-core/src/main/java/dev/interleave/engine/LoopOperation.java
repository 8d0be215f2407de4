package dev.interleave.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Event loops and their tasks. All but {@link RunLoop} are for tasks of a running loop.
public sealed interface LoopOperation<R extends @Nullable Object> extends Operation<R> {

    /// Runs the main task and every task that it creates on the acting thread, until the main task has ended; then
    /// cancels what is left. Returns what the main task returned.
    record RunLoop(String name, Body<?> main) implements LoopOperation<@Nullable Object> {}

    /// Schedules a task; it starts when the acting task next awaits. Returns its handle.
    record CreateTask(String name, Body<?> body) implements LoopOperation<Handle> {}

    /// Waits for the task.
    ///
    /// Raises {@link WorkFailed} with the exception of the task
    /// Raises {@link TaskCancelled} when the awaited task was cancelled
    record AwaitTask(Handle task) implements LoopOperation<@Nullable Object> {}

    /// Waits for all. Returns the results in the order of the arguments; the first failure is raised at once.
    record Gather(List<Handle> tasks) implements LoopOperation<List<@Nullable Object>> {}

    /// Sleeps without blocking the loop; 0 only lets the other ready tasks run.
    record AwaitSleep(long nanos) implements LoopOperation<@Nullable Void> {}

    /// Asks the task to end with {@link TaskCancelled} at its await. Returns false when it had already ended.
    record Cancel(Handle task) implements LoopOperation<Boolean> {}

    /// Runs the body in the acting task, cancelling it when the time has passed.
    ///
    /// Raises {@link OperationTimedOut} when it was
    record WithTimeout(long nanos, Body<?> body) implements LoopOperation<@Nullable Object> {}

    record IsTaskDone(Handle task) implements LoopOperation<Boolean> {}

    /// Runs the work on a pool's worker. Returns the handle of the future, for {@link PoolOperation.AwaitResult}.
    record RunInExecutor(Handle pool, String text, Body<?> body) implements LoopOperation<Handle> {}
}
