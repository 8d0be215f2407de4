package dev.interleave.engine.live;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// What the tasks of one loop acquire and release: a number of permits, given to the longest waiter. Released
/// permits are free until the woken waiter runs, but a newcomer cannot have them while somebody is in the line.
abstract sealed class TaskPermits extends LockHandle permits TaskLock, TaskSemaphore {

    private static final long serialVersionUID = 1;

    private final transient LiveLoop loop;
    private final transient WaitLine line = new WaitLine();
    private int free;

    TaskPermits(LiveLoop loop, ResourceKind kind, String name, int permits) {
        super(loop.execution(), loop.execution().recorder().defineResource(kind, Scope.TASKS, name, permits, -1), name);
        this.loop = loop;
        this.free = permits;
    }

    /// The value of the ACQUIRE that the task has just made.
    abstract long acquired(LiveTask task, int permitsLeft);

    /// The value of the RELEASE that the task is about to make.
    abstract long released(LiveTask task, int permitsFree);

    @Override
    final boolean acquire(LiveActor actor, long timeoutNanos) {
        LiveTask task = loop.awaiting("acquire " + name());
        actor.recordAwait(EventKind.ACQUIRE_WAIT, id(), timeoutNanos);
        TaskWait.Wake wake = TaskWait.Wake.DONE;
        if (free == 0 || !line.isEmpty()) {
            wake = timeoutNanos == 0 ? TaskWait.Wake.TIMED_OUT : queueUp(task, timeoutNanos);
        }
        if (wake == TaskWait.Wake.DONE) {
            free--;
            actor.record(EventKind.ACQUIRE, 0, id(), acquired(task, free));
            return true;
        }
        actor.record(EventKind.ACQUIRE_GIVE_UP, LiveLoops.flagsOf(wake), id(), 0);
        line.wakeUpTo(free, actor);
        if (wake == TaskWait.Wake.CANCELLED) {
            throw LiveLoops.cancelled(task);
        }
        return false;
    }

    private TaskWait.Wake queueUp(LiveTask task, long timeoutNanos) {
        TaskWait wait = new TaskWait(task);
        line.add(wait);
        TaskWait.Wake wake = task.await(wait, timeoutNanos);
        line.remove(wait);
        return wake;
    }

    @Override
    final void release(LiveActor actor) {
        LiveTask task = loop.acting("release " + name());
        long value = released(task, free + 1);
        actor.record(EventKind.RELEASE, 0, id(), value);
        free++;
        line.wakeUpTo(free, actor);
    }
}
