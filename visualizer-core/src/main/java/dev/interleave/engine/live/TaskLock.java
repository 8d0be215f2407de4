package dev.interleave.engine.live;

import dev.interleave.trace.ResourceKind;
import org.jspecify.annotations.Nullable;

/// A lock of the tasks of one loop.
final class TaskLock extends TaskPermits {

    private static final long serialVersionUID = 1;

    private transient @Nullable LiveTask owner;

    TaskLock(LiveLoop loop, String name) {
        super(loop, ResourceKind.LOCK, name, 1);
    }

    @Override
    long acquired(LiveTask task, int permitsLeft) {
        owner = task;
        return 1;
    }

    @Override
    long released(LiveTask task, int permitsFree) {
        if (owner != task) {
            throw new IllegalStateException("task " + task.name() + " cannot release lock " + name() + ": "
                    + (owner == null ? "nobody holds it" : "task " + owner.name() + " holds it"));
        }
        owner = null;
        return 0;
    }
}
