package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.Handle;
import dev.interleave.engine.LoopOperation;
import dev.interleave.engine.LoopOperation.AwaitSleep;
import dev.interleave.engine.LoopOperation.AwaitTask;
import dev.interleave.engine.LoopOperation.Cancel;
import dev.interleave.engine.LoopOperation.CreateTask;
import dev.interleave.engine.LoopOperation.Gather;
import dev.interleave.engine.LoopOperation.IsTaskDone;
import dev.interleave.engine.LoopOperation.RunInExecutor;
import dev.interleave.engine.LoopOperation.RunLoop;
import dev.interleave.engine.LoopOperation.WithTimeout;
import dev.interleave.engine.Step;
import org.jspecify.annotations.Nullable;

/// Event loops and tasks.
final class ControlledLoops {

    ControlledLoops() {}

    @Nullable
    Object perform(ControlledActor actor, LoopOperation<?> operation) {
        return switch (operation) {
            case RunLoop(var name, var main) -> run(actor, name, main);
            case CreateTask(var name, var body) ->
                loopOf(actor, "create task " + name).create(name, body, actor).actor();
            case AwaitTask(var task) -> TaskAwaits.await(actor, taskOf(task));
            case Gather(var tasks) -> TaskAwaits.gather(actor, tasks);
            case AwaitSleep(var nanos) -> TaskAwaits.sleep(actor, nanos);
            case Cancel(var task) -> cancel(actor, taskOf(task));
            case WithTimeout(var nanos, var body) -> TaskTimeout.run(actor, nanos, body);
            case IsTaskDone(var task) -> isDone(actor, taskOf(task));
            case RunInExecutor(PoolState pool, var text, var body) -> pool.submit(actor, text, body);
            case RunInExecutor _ -> throw ControlledHandle.foreign(operation);
        };
    }

    private static @Nullable Object run(ControlledActor actor, String name, Body<?> main) {
        TaskState task = actor.task;
        if (task != null) {
            throw new IllegalStateException("task " + actor.name + " cannot run loop " + name + ": loop "
                    + task.loop().name + " is running it");
        }
        return LoopState.run(actor, name, main);
    }

    private static boolean cancel(ControlledActor actor, TaskState target) {
        target.loop().acting(actor, "cancel task " + target.name());
        return target.cancel(actor, 0);
    }

    private static boolean isDone(ControlledActor actor, TaskState asked) {
        asked.loop().look(actor, asked.actor(), Step.ASK_DONE);
        return asked.isDone();
    }

    HeldState createLock(ControlledActor actor, String name) {
        return new TaskLockState(actor, loopOf(actor, "make lock " + name), name);
    }

    HeldState createSemaphore(ControlledActor actor, String name, int permits) {
        return new TaskSemaphoreState(actor, loopOf(actor, "make semaphore " + name), name, permits);
    }

    EventState createEvent(ControlledActor actor, String name) {
        return new TaskEventState(actor, loopOf(actor, "make event " + name), name);
    }

    QueueState createQueue(ControlledActor actor, String name, int capacity) {
        return new TaskQueueState(actor, loopOf(actor, "make queue " + name), name, capacity);
    }

    /// The loop of the acting task.
    ///
    /// @param what what it wants, for the message
    /// @throws IllegalStateException when the actor is no task
    static LoopState loopOf(ControlledActor actor, String what) {
        TaskState task = actor.task;
        if (task == null) {
            throw new IllegalStateException(actor.name + " cannot " + what + ": it is not a task of an event loop");
        }
        return task.loop();
    }

    static TaskState taskOf(Handle handle) {
        if (handle instanceof ControlledActor actor && actor.task != null) {
            return actor.task;
        }
        throw new IllegalArgumentException("a controlled run knows no such task: " + handle);
    }
}
