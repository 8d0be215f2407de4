package dev.interleave.lab;

import static dev.interleave.trace.Scope.TASKS;

import dev.interleave.engine.Body;
import dev.interleave.engine.Handle;
import dev.interleave.engine.LockOperation.CreateLock;
import dev.interleave.engine.LockOperation.CreateSemaphore;
import dev.interleave.engine.LoopOperation.AwaitSleep;
import dev.interleave.engine.LoopOperation.CreateTask;
import dev.interleave.engine.LoopOperation.Gather;
import dev.interleave.engine.LoopOperation.RunInExecutor;
import dev.interleave.engine.LoopOperation.WithTimeout;
import dev.interleave.engine.QueueOperation.CreateQueue;
import dev.interleave.engine.SignalOperation.CreateEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of coroutine code. Only the tasks of the running loop may call; every call that says "await" lets the
/// other tasks run.
public final class EventLoop extends Primitive {

    private static final long serialVersionUID = 1;

    EventLoop(Handle handle) {
        super(handle);
    }

    /// Schedules a task; it starts when the caller next awaits.
    public <T extends @Nullable Object> Task<T> task(String name, Body<T> body) {
        return new Task<>(perform(new CreateTask(name, body)));
    }

    /// Awaits all the tasks.
    ///
    /// @return the results in the order of the tasks
    public <T extends @Nullable Object> List<T> gather(List<Task<T>> tasks) {
        List<Handle> handles = new ArrayList<>();
        for (Task<T> task : tasks) {
            handles.add(task.handle);
        }
        return answer(new Gather(handles));
    }

    /// Awaits for a time.
    public void sleep(Duration time) {
        perform(new AwaitSleep(nanos(time)));
    }

    /// Awaits the body, cancelling it when the time has passed.
    ///
    /// @throws dev.interleave.engine.OperationTimedOut when it was cancelled
    public <T extends @Nullable Object> T timeout(Duration time, Body<T> body) {
        return answer(new WithTimeout(nanos(time), body));
    }

    /// Gives the work to a pool's worker, so that the loop goes on; await the result.
    public <T extends @Nullable Object> Future<T> runInExecutor(Pool pool, String text, Body<T> work) {
        return new Future<>(perform(new RunInExecutor(pool.handle, text, work)));
    }

    /// Runs the block, and awaits all tasks that were created in its group before it returns. When one of them
    /// fails, or the block does, the others are cancelled, and the failure is raised here. A task that was
    /// cancelled by itself is no failure.
    ///
    /// @throws dev.interleave.engine.WorkFailed with the exception of the first task that failed
    /// @throws Exception as the block raised it
    public void group(TaskGroup.Block block) throws Exception {
        new TaskGroup(this).run(block);
    }

    /// A stream of values that the source gives one by one, as they are asked for. It is a task of its own, which
    /// begins at the first {@link Generator#next}.
    public <T> Generator<T> generator(String name, Generator.Source<T> source) {
        return new Generator<>(this, name, source);
    }

    public <T> Queue<T> queue(String name, int capacity) {
        return new Queue<>(perform(new CreateQueue(name, TASKS, capacity)));
    }

    public Lock lock(String name) {
        return new Lock(perform(new CreateLock(name, TASKS, false)));
    }

    public Semaphore semaphore(String name, int permits) {
        return new Semaphore(perform(new CreateSemaphore(name, TASKS, permits)));
    }

    public Event event(String name) {
        return new Event(perform(new CreateEvent(name, TASKS)));
    }
}
