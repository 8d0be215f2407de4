package dev.interleave.engine.controlled;

import dev.interleave.trace.ResourceKind;

/// A semaphore of the tasks of one loop.
final class TaskSemaphoreState extends TaskPermitsState {

    private static final long serialVersionUID = 1;

    TaskSemaphoreState(ControlledActor creator, LoopState loop, String name, int permits) {
        super(creator, loop, ResourceKind.SEMAPHORE, name, permits);
    }

    @Override
    long acquired(TaskState task, int permitsLeft) {
        return permitsLeft;
    }

    @Override
    long released(TaskState task, int permitsFree) {
        return permitsFree;
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits for a permit of " + describe();
    }
}
