package dev.interleave.engine.live;

import dev.interleave.engine.Operation;
import dev.interleave.trace.EventFlags;

/// When a wait that may take several turns is over.
record Deadline(boolean forever, long nanos) {

    static Deadline after(long timeoutNanos) {
        return timeoutNanos == Operation.FOREVER
                ? new Deadline(true, 0)
                : new Deadline(false, System.nanoTime() + timeoutNanos);
    }

    /// 0 when it is over, {@link Operation#FOREVER} when it never is.
    long nanosLeft() {
        return forever ? Operation.FOREVER : Math.max(0, nanos - System.nanoTime());
    }

    /// For the event that begins the wait.
    int flags() {
        return forever ? 0 : EventFlags.TIMED;
    }
}
