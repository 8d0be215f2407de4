package dev.interleave.engine.controlled;

import dev.interleave.engine.Step;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// What the tasks of one loop acquire and release: a number of permits, given to the longest waiter. Released
/// permits are free until the woken waiter runs, but a newcomer cannot have them while somebody is in the line.
abstract sealed class TaskPermitsState extends HeldState permits TaskLockState, TaskSemaphoreState {

    private static final long serialVersionUID = 1;

    private final transient LoopState loop;
    private final transient WaitLine line = new WaitLine();
    private int free;

    TaskPermitsState(ControlledActor creator, LoopState loop, ResourceKind kind, String name, int permits) {
        super(creator, kind, Scope.TASKS, name, permits);
        this.loop = loop;
        this.free = permits;
    }

    /// The value of the ACQUIRE that the task has just made.
    abstract long acquired(TaskState task, int permitsLeft);

    /// The value of the RELEASE that the task is about to make.
    abstract long released(TaskState task, int permitsFree);

    @Override
    final boolean acquire(ControlledActor actor, long timeoutNanos) {
        TaskState task = loop.awaiting(actor, "acquire " + name);
        task.recordAwait(EventKind.ACQUIRE_WAIT, id, timeoutNanos);
        TaskWait.Wake wake = TaskWait.Wake.DONE;
        if (free == 0 || !line.isEmpty()) {
            wake = timeoutNanos == 0
                    ? TaskWait.Wake.TIMED_OUT
                    : line.await(task, timeoutNanos, Step.ACQUIRE, this).outcome();
        }
        if (wake == TaskWait.Wake.DONE) {
            free--;
            actor.record(EventKind.ACQUIRE, 0, id, acquired(task, free));
            return true;
        }
        actor.record(EventKind.ACQUIRE_GIVE_UP, wake.flags(), id, 0);
        line.wakeUpTo(free, actor);
        if (wake == TaskWait.Wake.CANCELLED) {
            throw task.cancelled();
        }
        return false;
    }

    @Override
    final void release(ControlledActor actor) {
        TaskState task = loop.acting(actor, "release " + name);
        long value = released(task, free + 1);
        actor.record(EventKind.RELEASE, 0, id, value);
        free++;
        line.wakeUpTo(free, actor);
    }

    @Override
    int stateHash() {
        return free;
    }
}
