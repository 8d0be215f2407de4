package dev.interleave.engine.controlled;

import dev.interleave.engine.Step;
import java.util.ArrayDeque;
import java.util.Deque;

/// The tasks that wait for one thing, longest first. A woken task stays in the line until it runs, so that nobody
/// who comes later gets ahead of it. For the tasks of one loop.
final class WaitLine {

    private final Deque<TaskWait> waits = new ArrayDeque<>();

    /// Has the acting task wait at the end of the line.
    ///
    /// @param timeoutNanos {@link dev.interleave.engine.Operation#FOREVER} for none
    /// @return the wait, which is over
    TaskWait await(TaskState task, long timeoutNanos, Step step, ControlledHandle object) {
        TaskWait wait = new TaskWait(task);
        waits.addLast(wait);
        wait.comesOut(task.await(wait, timeoutNanos, step, object));
        waits.remove(wait);
        return wait;
    }

    /// Whether a newcomer has somebody before it.
    boolean isEmpty() {
        for (TaskWait wait : waits) {
            if (wait.isOpen() || wait.wake() == TaskWait.Wake.DONE) {
                return false;
            }
        }
        return true;
    }

    /// Wakes so many of the longest waiters that `available` are awake.
    void wakeUpTo(int available, ControlledActor by) {
        int awake = 0;
        for (TaskWait wait : waits) {
            if (awake >= available) {
                return;
            }
            if (wait.wake(TaskWait.Wake.DONE, by) || wait.wake() == TaskWait.Wake.DONE) {
                awake++;
            }
        }
    }

    /// Wakes the longest waiter that is not awake yet, if there is one.
    void wakeNext(ControlledActor by) {
        for (TaskWait wait : waits) {
            if (wait.wake(TaskWait.Wake.DONE, by)) {
                return;
            }
        }
    }

    void wakeAll(ControlledActor by) {
        wakeUpTo(Integer.MAX_VALUE, by);
    }
}
