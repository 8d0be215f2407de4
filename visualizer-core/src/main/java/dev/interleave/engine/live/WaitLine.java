package dev.interleave.engine.live;

import java.util.ArrayDeque;
import java.util.Deque;

/// The tasks that wait for one thing, longest first. A woken task stays in the line until it runs, so that
/// nobody who comes later gets ahead of it. For the tasks of one loop.
final class WaitLine {

    private final Deque<TaskWait> waits = new ArrayDeque<>();

    void add(TaskWait wait) {
        waits.addLast(wait);
    }

    void remove(TaskWait wait) {
        waits.remove(wait);
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
    void wakeUpTo(int available, LiveActor by) {
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
    void wakeNext(LiveActor by) {
        for (TaskWait wait : waits) {
            if (wait.wake(TaskWait.Wake.DONE, by)) {
                return;
            }
        }
    }

    void wakeAll(LiveActor by) {
        wakeUpTo(Integer.MAX_VALUE, by);
    }
}
