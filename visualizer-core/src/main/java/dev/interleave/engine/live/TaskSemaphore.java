package dev.interleave.engine.live;

import dev.interleave.trace.ResourceKind;

/// A semaphore of the tasks of one loop.
final class TaskSemaphore extends TaskPermits {

    private static final long serialVersionUID = 1;

    TaskSemaphore(LiveLoop loop, String name, int permits) {
        super(loop, ResourceKind.SEMAPHORE, name, permits);
    }

    @Override
    long acquired(LiveTask task, int permitsLeft) {
        return permitsLeft;
    }

    @Override
    long released(LiveTask task, int permitsFree) {
        return permitsFree;
    }
}
