package dev.interleave.engine.live;

import dev.interleave.engine.Operation;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The timers of one loop, earliest first, those of the same instant in the order in which they were set. Only the
/// loop's carrier, and the task mounted on it, may call.
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
            int byTime = Long.signum(dueNanos - other.dueNanos);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /// Runs the action on the carrier after the delay.
    Timer set(long delayNanos, Runnable action) {
        Timer timer = new Timer(System.nanoTime() + delayNanos, nextNumber++, action);
        timers.add(timer);
        return timer;
    }

    /// Runs what is due.
    void fireDue() {
        dropCancelled();
        while (!timers.isEmpty() && timers.peek().dueNanos - System.nanoTime() <= 0) {
            Runnable action = timers.remove().action;
            if (action != null) {
                action.run();
            }
            dropCancelled();
        }
    }

    /// Time until the next timer is due, 0 when it is, {@link Operation#FOREVER} when there is none.
    long nanosToNext() {
        dropCancelled();
        Timer next = timers.peek();
        return next == null ? Operation.FOREVER : Math.max(0, next.dueNanos - System.nanoTime());
    }

    private void dropCancelled() {
        while (!timers.isEmpty() && timers.peek().action == null) {
            timers.remove();
        }
    }
}
