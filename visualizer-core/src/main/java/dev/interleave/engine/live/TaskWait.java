package dev.interleave.engine.live;

import dev.interleave.trace.EventKind;
import java.util.concurrent.atomic.AtomicReference;

/// One wait of one task. It is woken once, by whoever comes first: what it waits for, a timer, or a cancellation.
sealed class TaskWait permits JoinWait {

    /// Why a wait ended.
    enum Wake {
        /// It has not.
        NONE,
        DONE,
        TIMED_OUT,
        CANCELLED
    }

    private final LiveTask task;
    private final AtomicReference<Wake> wake = new AtomicReference<>(Wake.NONE);

    TaskWait(LiveTask task) {
        this.task = task;
    }

    final LiveTask task() {
        return task;
    }

    final boolean isOpen() {
        return wake.get() == Wake.NONE;
    }

    final Wake wake() {
        return wake.get();
    }

    /// Makes the task ready, unless it already is. Any thread may call, as the given actor.
    ///
    /// @return whether this was the wake-up
    final boolean wake(Wake reason, LiveActor by) {
        if (!wake.compareAndSet(Wake.NONE, reason)) {
            return false;
        }
        by.record(EventKind.TASK_READY, 0, task.id(), 0);
        task.makeReady();
        return true;
    }

    /// The waiting task was cancelled.
    ///
    /// @return false when the wait is over, so that the task must hear of it at its next await
    boolean cancel(LiveActor by) {
        return wake(Wake.CANCELLED, by);
    }
}
