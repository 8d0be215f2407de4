package dev.interleave.engine.controlled;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The timers of one loop, earliest first, those of the same instant in the order in which they were set. Times are
/// virtual, in nanoseconds since the run began.
final class LoopTimers {

    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private long nextNumber;

    /// One timer; cancelling it twice, or after it fired, does nothing.
    static final class Timer implements Comparable<Timer> {

        private final long dueNanos;
        private final long number;
        private @Nullable Runnable action;

        private Timer(long dueNanos, long number, Runnable action) {
            this.dueNanos = dueNanos;
            this.number = number;
            this.action = action;
        }

        void cancel() {
            action = null;
        }

        @Override
        public int compareTo(Timer other) {
            int byTime = Long.compare(dueNanos, other.dueNanos);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    Timer set(long dueNanos, Runnable action) {
        Timer timer = new Timer(dueNanos, nextNumber++, action);
        timers.add(timer);
        return timer;
    }

    /// Runs what is due at that time.
    void fireDue(long nowNanos) {
        dropCancelled();
        while (!timers.isEmpty() && timers.peek().dueNanos <= nowNanos) {
            Runnable action = timers.remove().action;
            if (action != null) {
                action.run();
            }
            dropCancelled();
        }
    }

    boolean isEmpty() {
        dropCancelled();
        return timers.isEmpty();
    }

    /// When the next timer is due; there must be one.
    long nextNanos() {
        dropCancelled();
        return timers.element().dueNanos;
    }

    private void dropCancelled() {
        while (!timers.isEmpty() && timers.peek().action == null) {
            timers.remove();
        }
    }
}
