package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;

/// What the continuation of a task runs.
final class TaskLife implements Runnable {

    private final TaskState task;
    private final Body<?> body;

    TaskLife(TaskState task, Body<?> body) {
        this.task = task;
        this.body = body;
    }

    @Override
    public void run() {
        ControlledActor actor = task.actor();
        actor.hasBegun = true;
        try {
            task.live(body);
        } catch (Unwound _) {
            actor.status = ControlledActor.Status.ENDED;
        } finally {
            actor.hasReturned = true;
        }
    }
}
