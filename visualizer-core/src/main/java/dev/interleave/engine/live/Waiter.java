package dev.interleave.engine.live;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One actor in a {@link Line}, and the thread parked for it. A wake-up before the park is not lost.
final class Waiter {

    /// A deadline that never comes.
    static final long NEVER = Long.MAX_VALUE;

    private final LiveActor actor;
    private volatile boolean woken;
    private volatile @Nullable Thread thread;
    private boolean served;

    Waiter(LiveActor actor) {
        this.actor = actor;
    }

    /// The `System.nanoTime()` at which the timeout will have passed.
    static long deadline(long timeoutNanos) {
        return timeoutNanos < 0 || timeoutNanos > NEVER / 2 ? NEVER : System.nanoTime() + timeoutNanos;
    }

    LiveActor actor() {
        return actor;
    }

    boolean isWoken() {
        return woken;
    }

    void wake() {
        woken = true;
        LockSupport.unpark(thread);
    }

    /// Waits for a wake-up on the calling platform thread. Returns false when the deadline passed first.
    boolean park(long deadline) {
        thread = Thread.currentThread();
        while (!woken) {
            if (deadline == NEVER) {
                LockSupport.park(this);
            } else {
                long remaining = deadline - System.nanoTime();
                if (remaining <= 0) {
                    return false;
                }
                LockSupport.parkNanos(this, remaining);
            }
            // An interrupted thread would not park any more; nobody interrupts an actor for a reason.
            Thread.interrupted();
        }
        return true;
    }

    /// Somebody else was faster: waits for the next wake-up, in the same place of the line.
    void rest() {
        woken = false;
    }

    void serve() {
        served = true;
    }

    /// Whether it got what it waited for.
    boolean isServed() {
        return served;
    }
}
