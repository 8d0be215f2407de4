package dev.interleave.engine.controlled;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;

/// One wait of one task. It is woken once, by whoever comes first: what it waits for, a timer, or a cancellation.
sealed class TaskWait permits JoinWait {

    /// Why a wait ended.
    enum Wake {
        /// It has not.
        NONE(0),
        DONE(0),
        TIMED_OUT(EventFlags.TIMED_OUT),
        CANCELLED(EventFlags.CANCELLED);

        private final int flags;

        Wake(int flags) {
            this.flags = flags;
        }

        /// Of the event that completes the wait.
        int flags() {
            return flags;
        }
    }

    private final TaskState task;
    private Wake wake = Wake.NONE;
    private Wake outcome = Wake.NONE;

    TaskWait(TaskState task) {
        this.task = task;
    }

    final TaskState task() {
        return task;
    }

    final LoopState loop() {
        return task.loop();
    }

    final boolean isOpen() {
        return wake == Wake.NONE;
    }

    final Wake wake() {
        return wake;
    }

    /// How it came out for the task, which may have been cancelled after its wake-up.
    final Wake outcome() {
        return outcome;
    }

    final void comesOut(Wake how) {
        outcome = how;
    }

    /// Makes the task ready, unless it already is.
    ///
    /// @return whether this was the wake-up
    final boolean wake(Wake reason, ControlledActor by) {
        if (wake != Wake.NONE) {
            return false;
        }
        wake = reason;
        by.record(EventKind.TASK_READY, 0, task.actor().id, 0);
        task.loop().addReady(task, by.host.readyNanos);
        return true;
    }

    /// The waiting task was cancelled.
    ///
    /// @return false when the wait is over, so that the task must hear of it at its next await
    boolean cancel(ControlledActor by) {
        return wake(Wake.CANCELLED, by);
    }
}
