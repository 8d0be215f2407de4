package dev.interleave.engine.controlled;

import dev.interleave.trace.ResourceKind;
import org.jspecify.annotations.Nullable;

/// A lock of the tasks of one loop.
final class TaskLockState extends TaskPermitsState {

    private static final long serialVersionUID = 1;

    private transient @Nullable TaskState owner;

    TaskLockState(ControlledActor creator, LoopState loop, String name) {
        super(creator, loop, ResourceKind.LOCK, name, 1);
    }

    @Override
    long acquired(TaskState task, int permitsLeft) {
        owner = task;
        return 1;
    }

    @Override
    long released(TaskState task, int permitsFree) {
        if (owner != task) {
            throw new IllegalStateException("task " + task.name() + " cannot release lock " + name + ": "
                    + (owner == null ? "nobody holds it" : "task " + owner.name() + " holds it"));
        }
        owner = null;
        return 0;
    }

    @Override
    ControlledActor[] blockers(ControlledActor actor) {
        return owner == null ? ControlledActor.NOBODY : new ControlledActor[] {owner.actor()};
    }

    @Override
    String reason(ControlledActor actor) {
        if (owner == null) {
            return super.reason(actor);
        }
        return super.reason(actor) + ", held by " + (owner.actor() == actor ? "itself" : owner.name());
    }
}
