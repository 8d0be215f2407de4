package dev.interleave.engine.live;

import dev.interleave.engine.Body;
import dev.interleave.engine.Handle;
import dev.interleave.engine.LoopOperation;
import dev.interleave.engine.TaskCancelled;
import dev.interleave.trace.EventFlags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Performs the operations on event loops and tasks.
final class LiveLoops {

    @Nullable
    Object perform(LiveActor actor, LoopOperation<?> operation) {
        return switch (operation) {
            case LoopOperation.RunLoop(String name, Body<?> main) -> run(actor, name, main);
            case LoopOperation.CreateTask(String name, Body<?> body) ->
                loopOf(actor, "create task " + name).create(name, body, actor);
            case LoopOperation.AwaitTask(LiveTask task) -> TaskAwaits.await(actor, task);
            case LoopOperation.Gather(List<Handle> tasks) -> TaskAwaits.gather(actor, tasks);
            case LoopOperation.AwaitSleep(long nanos) -> TaskAwaits.sleep(actor, nanos);
            case LoopOperation.Cancel(LiveTask task) -> cancel(actor, task);
            case LoopOperation.WithTimeout(long nanos, Body<?> body) -> TaskTimeout.run(actor, nanos, body);
            case LoopOperation.IsTaskDone(LiveTask task) -> task.isDone();
            case LoopOperation.RunInExecutor(PoolHandle pool, String text, Body<?> body) ->
                pool.submit(actor, text, body);
            case LoopOperation.AwaitTask _,
                    LoopOperation.Cancel _,
                    LoopOperation.IsTaskDone _,
                    LoopOperation.RunInExecutor _ -> throw LiveHandle.foreign(operation);
        };
    }

    private static @Nullable Object run(LiveActor actor, String name, Body<?> main) {
        LiveLoop running = actor.loop();
        if (running != null) {
            throw new IllegalStateException("task " + actor.name() + " cannot run loop " + name + ": loop "
                    + running.name() + " is running it");
        }
        return new LiveLoop(actor, name).run(main);
    }

    LockHandle createLock(LiveActor actor, String name) {
        return new TaskLock(loopOf(actor, "make lock " + name), name);
    }

    LockHandle createSemaphore(LiveActor actor, String name, int permits) {
        return new TaskSemaphore(loopOf(actor, "make semaphore " + name), name, permits);
    }

    EventHandle createEvent(LiveActor actor, String name) {
        return new TaskEvent(loopOf(actor, "make event " + name), name);
    }

    QueueHandle createQueue(LiveActor actor, String name, int capacity) {
        return new TaskQueue(loopOf(actor, "make queue " + name), name, capacity);
    }

    /// Suspends the acting task until the future is set.
    @Nullable
    Object awaitResult(LiveActor actor, LiveFuture future) {
        return TaskAwaits.awaitResult(actor, future);
    }

    /// The loop of the acting task.
    ///
    /// @param what what it wants, for the message
    /// @throws IllegalStateException when the actor is no task
    static LiveLoop loopOf(LiveActor actor, String what) {
        LiveLoop loop = actor.loop();
        if (loop == null) {
            throw new IllegalStateException(actor.name() + " cannot " + what + ": it is not a task of an event loop");
        }
        return loop;
    }

    private static boolean cancel(LiveActor actor, LiveTask target) {
        target.loop().acting("cancel task " + target.name());
        return target.cancel(actor, 0);
    }

    /// What an event that completes a wait is flagged with.
    static int flagsOf(TaskWait.Wake wake) {
        return switch (wake) {
            case NONE, DONE -> 0;
            case TIMED_OUT -> EventFlags.TIMED_OUT;
            case CANCELLED -> EventFlags.CANCELLED;
        };
    }

    static TaskCancelled cancelled(LiveTask task) {
        return new TaskCancelled("task " + task.name() + " was cancelled");
    }
}
