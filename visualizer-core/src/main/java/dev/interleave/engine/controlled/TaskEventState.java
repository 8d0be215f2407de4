package dev.interleave.engine.controlled;

import dev.interleave.engine.Step;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Scope;

/// A flag of the tasks of one loop. Whoever waits when it is set passes, even when it is cleared again before it
/// runs.
final class TaskEventState extends EventState {

    private static final long serialVersionUID = 1;

    private final transient LoopState loop;
    private final transient WaitLine line = new WaitLine();
    private boolean set;

    TaskEventState(ControlledActor creator, LoopState loop, String name) {
        super(creator, Scope.TASKS, name);
        this.loop = loop;
    }

    @Override
    boolean await(ControlledActor actor, long timeoutNanos) {
        TaskState task = loop.awaiting(actor, "wait for event " + name);
        task.recordAwait(EventKind.EVENT_WAIT, id, timeoutNanos);
        TaskWait.Wake wake = TaskWait.Wake.DONE;
        if (!set) {
            wake = timeoutNanos == 0
                    ? TaskWait.Wake.TIMED_OUT
                    : line.await(task, timeoutNanos, Step.AWAIT_EVENT, this).outcome();
        }
        actor.record(EventKind.EVENT_PASS, wake.flags(), id, 0);
        if (wake == TaskWait.Wake.CANCELLED) {
            throw task.cancelled();
        }
        return wake == TaskWait.Wake.DONE;
    }

    @Override
    void set(ControlledActor actor) {
        loop.acting(actor, "set event " + name);
        actor.record(EventKind.EVENT_SET, 0, id, 0);
        set = true;
        line.wakeAll(actor);
    }

    @Override
    void clear(ControlledActor actor) {
        loop.acting(actor, "clear event " + name);
        actor.record(EventKind.EVENT_CLEAR, 0, id, 0);
        set = false;
    }

    @Override
    boolean isSet(ControlledActor actor) {
        loop.look(actor, this, Step.ASK_EVENT);
        return set;
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits for " + describe() + " to be set";
    }

    @Override
    int stateHash() {
        return set ? 1 : 0;
    }
}
