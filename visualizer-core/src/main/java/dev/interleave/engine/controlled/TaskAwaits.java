package dev.interleave.engine.controlled;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import dev.interleave.engine.Step;
import dev.interleave.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The awaits of tasks: of time, of each other, of the work of a pool. What is already there is not waited for,
/// so such an await does not let others run.
final class TaskAwaits {

    private TaskAwaits() {}

    static @Nullable Object await(ControlledActor actor, TaskState awaited) {
        TaskState task = awaited.loop().awaiting(actor, "await task " + awaited.name());
        requireOther(task, awaited);
        JoinWait wait = new JoinWait(task, List.of(awaited));
        if (join(wait, 1) == TaskWait.Wake.CANCELLED) {
            throw task.cancelled();
        }
        return awaited.result();
    }

    static List<@Nullable Object> gather(ControlledActor actor, List<Handle> handles) {
        TaskState task = ControlledLoops.loopOf(actor, "gather tasks").awaiting(actor, "gather tasks");
        List<TaskState> awaited = new ArrayList<>();
        for (Handle handle : handles) {
            TaskState one = ControlledLoops.taskOf(handle);
            one.loop().awaiting(actor, "await task " + one.name());
            requireOther(task, one);
            awaited.add(one);
        }
        if (!awaited.isEmpty()) {
            JoinWait wait = new JoinWait(task, awaited);
            TaskWait.Wake wake = join(wait, awaited.size());
            if (wake == TaskWait.Wake.CANCELLED || wait.cancelRequested()) {
                throw task.cancelled();
            }
            // Raises the failure that ended the wait, if one did: not all have results then.
            wait.last().result();
        }
        List<@Nullable Object> results = new ArrayList<>();
        for (TaskState one : awaited) {
            results.add(one.result());
        }
        return results;
    }

    private static void requireOther(TaskState task, TaskState awaited) {
        if (task == awaited) {
            throw new IllegalStateException("task " + task.name() + " cannot await itself");
        }
    }

    private static TaskWait.Wake join(JoinWait wait, int count) {
        TaskState task = wait.task();
        boolean mustWait = wait.begin();
        task.actor().record(EventKind.AWAIT, task.awaitFlags(), wait.first().actor().id, count);
        TaskWait.Wake wake = mustWait
                ? task.await(wait, Operation.FOREVER, Step.JOIN, wait.first().actor())
                : TaskWait.Wake.DONE;
        task.actor().record(EventKind.AWAIT_END, wake.flags(), wait.last().actor().id, 0);
        return wake;
    }

    static @Nullable Void sleep(ControlledActor actor, long nanos) {
        TaskState task = ControlledLoops.loopOf(actor, "sleep on a loop").awaiting(actor, "sleep on its loop");
        TaskWait wait = new TaskWait(task);
        boolean yields = nanos == 0;
        if (yields) {
            actor.record(EventKind.YIELD, 0, -1, 0);
            wait.wake(TaskWait.Wake.DONE, actor);
        } else {
            actor.record(EventKind.SLEEP, 0, -1, nanos);
        }
        TaskWait.Wake wake = task.await(wait, yields ? Operation.FOREVER : nanos, Step.PASS_TIME, actor);
        boolean cancelled = wake == TaskWait.Wake.CANCELLED;
        EventKind end = yields ? EventKind.YIELD_END : EventKind.SLEEP_END;
        actor.record(end, cancelled ? wake.flags() : 0, -1, 0);
        if (cancelled) {
            throw task.cancelled();
        }
        return null;
    }

    /// Waits for the work of a pool, which another thread completes.
    static @Nullable Object awaitResult(ControlledActor actor, FutureState future) {
        String what = "await future " + future.name;
        TaskState task = ControlledLoops.loopOf(actor, what).awaiting(actor, what);
        actor.kernel.arrive(actor, Step.GET_RESULT, future);
        task.recordAwait(EventKind.FUTURE_WAIT, future.id, Operation.FOREVER);
        if (!future.isDone()) {
            TaskWait wait = new TaskWait(task);
            future.whenSet(wait);
            TaskWait.Wake wake = task.await(wait, Operation.FOREVER, Step.GET_RESULT, future);
            if (wake == TaskWait.Wake.CANCELLED) {
                actor.record(EventKind.FUTURE_GET, wake.flags(), future.id, 0);
                throw task.cancelled();
            }
        }
        return future.take(actor);
    }
}
