package dev.interleave.engine.live;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import dev.interleave.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The awaits of tasks: of time, of each other, of the work of a pool. What is already there is not waited for,
/// so such an await does not let others run.
final class TaskAwaits {

    private TaskAwaits() {}

    static @Nullable Object await(LiveActor actor, LiveTask awaited) {
        LiveTask task = awaited.loop().awaiting("await task " + awaited.name());
        requireOther(task, awaited);
        JoinWait wait = new JoinWait(task, List.of(awaited));
        if (join(actor, wait, 1) == TaskWait.Wake.CANCELLED) {
            throw LiveLoops.cancelled(task);
        }
        return awaited.result();
    }

    static List<@Nullable Object> gather(LiveActor actor, List<Handle> handles) {
        LiveTask task = LiveLoops.loopOf(actor, "gather tasks").awaiting("gather tasks");
        List<LiveTask> awaited = new ArrayList<>();
        for (Handle handle : handles) {
            LiveTask one = (LiveTask) handle;
            one.loop().awaiting("await task " + one.name());
            requireOther(task, one);
            awaited.add(one);
        }
        if (!awaited.isEmpty()) {
            JoinWait wait = new JoinWait(task, awaited);
            TaskWait.Wake wake = join(actor, wait, awaited.size());
            if (wake == TaskWait.Wake.CANCELLED || wait.cancelRequested()) {
                throw LiveLoops.cancelled(task);
            }
            // Raises the failure that ended the wait, if one did: not all have results then.
            wait.last().result();
        }
        List<@Nullable Object> results = new ArrayList<>();
        for (LiveTask one : awaited) {
            results.add(one.result());
        }
        return results;
    }

    private static void requireOther(LiveTask task, LiveTask awaited) {
        if (task == awaited) {
            throw new IllegalStateException("task " + task.name() + " cannot await itself");
        }
    }

    private static TaskWait.Wake join(LiveActor actor, JoinWait wait, int count) {
        boolean mustWait = wait.begin();
        actor.record(EventKind.AWAIT, actor.awaitFlags(), wait.first().id(), count);
        TaskWait.Wake wake = mustWait ? wait.task().await(wait, Operation.FOREVER) : TaskWait.Wake.DONE;
        actor.record(EventKind.AWAIT_END, LiveLoops.flagsOf(wake), wait.last().id(), 0);
        return wake;
    }

    static @Nullable Object sleep(LiveActor actor, long nanos) {
        LiveTask task = LiveLoops.loopOf(actor, "sleep on a loop").awaiting("sleep on its loop");
        TaskWait wait = new TaskWait(task);
        boolean yields = nanos == 0;
        if (yields) {
            actor.record(EventKind.YIELD, 0, -1, 0);
            wait.wake(TaskWait.Wake.DONE, actor);
        } else {
            actor.record(EventKind.SLEEP, 0, -1, nanos);
        }
        TaskWait.Wake wake = task.await(wait, yields ? Operation.FOREVER : nanos);
        boolean cancelled = wake == TaskWait.Wake.CANCELLED;
        EventKind end = yields ? EventKind.YIELD_END : EventKind.SLEEP_END;
        actor.record(end, cancelled ? LiveLoops.flagsOf(wake) : 0, -1, 0);
        if (cancelled) {
            throw LiveLoops.cancelled(task);
        }
        return null;
    }

    /// Waits for the work of a pool, which another thread completes.
    static @Nullable Object awaitResult(LiveActor actor, LiveFuture future) {
        LiveLoop loop = LiveLoops.loopOf(actor, "await future " + future.name());
        LiveTask task = loop.awaiting("await future " + future.name());
        actor.recordAwait(EventKind.FUTURE_WAIT, future.id(), Operation.FOREVER);
        if (!future.isDone(actor)) {
            TaskWait wait = new TaskWait(task);
            future.whenSet(actor, () -> wait.wake(TaskWait.Wake.DONE, loop.currentActor()));
            TaskWait.Wake wake = task.await(wait, Operation.FOREVER);
            if (wake == TaskWait.Wake.CANCELLED) {
                actor.record(EventKind.FUTURE_GET, LiveLoops.flagsOf(wake), future.id(), 0);
                throw LiveLoops.cancelled(task);
            }
        }
        return future.take(actor);
    }
}
