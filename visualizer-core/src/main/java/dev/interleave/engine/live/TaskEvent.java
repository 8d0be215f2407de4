package dev.interleave.engine.live;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// A flag of the tasks of one loop. Whoever waits when it is set passes, even when it is cleared again before
/// it runs.
final class TaskEvent extends EventHandle {

    private static final long serialVersionUID = 1;

    private final transient LiveLoop loop;
    private final transient WaitLine line = new WaitLine();
    private boolean set;

    TaskEvent(LiveLoop loop, String name) {
        super(
                loop.execution(),
                loop.execution().recorder().defineResource(ResourceKind.EVENT, Scope.TASKS, name, 0, -1),
                name);
        this.loop = loop;
    }

    @Override
    boolean await(LiveActor actor, long timeoutNanos) {
        LiveTask task = loop.awaiting("wait for event " + name());
        actor.recordAwait(EventKind.EVENT_WAIT, id(), timeoutNanos);
        TaskWait.Wake wake = TaskWait.Wake.DONE;
        if (!set) {
            wake = timeoutNanos == 0 ? TaskWait.Wake.TIMED_OUT : queueUp(task, timeoutNanos);
        }
        actor.record(EventKind.EVENT_PASS, LiveLoops.flagsOf(wake), id(), 0);
        if (wake == TaskWait.Wake.CANCELLED) {
            throw LiveLoops.cancelled(task);
        }
        return wake == TaskWait.Wake.DONE;
    }

    private TaskWait.Wake queueUp(LiveTask task, long timeoutNanos) {
        TaskWait wait = new TaskWait(task);
        line.add(wait);
        TaskWait.Wake wake = task.await(wait, timeoutNanos);
        line.remove(wait);
        return wake;
    }

    @Override
    void set(LiveActor actor) {
        loop.acting("set event " + name());
        actor.record(EventKind.EVENT_SET, 0, id(), 0);
        set = true;
        line.wakeAll(actor);
    }

    @Override
    void clear(LiveActor actor) {
        loop.acting("clear event " + name());
        actor.record(EventKind.EVENT_CLEAR, 0, id(), 0);
        set = false;
    }

    @Override
    boolean isSet(LiveActor actor) {
        return set;
    }
}
