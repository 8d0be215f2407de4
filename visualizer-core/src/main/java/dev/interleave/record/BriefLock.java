package dev.interleave.record;

import java.util.concurrent.atomic.AtomicBoolean;

/// A lock for a few microseconds of work, invisible to the program that is being recorded: a virtual thread that
/// met a `synchronized` block or a `ReentrantLock` here would leave its carrier, and the event loop under study
/// would see a yield that the lesson does not contain.
final class BriefLock {

    private static final int SPINS = 200;
    private static final int YIELDS = 20;
    private static final int NAP_NANOS = 50_000;

    private final AtomicBoolean held = new AtomicBoolean();

    @SuppressWarnings("ThreadPriorityCheck") // lets the owner finish; parking could eat a permit of the lesson's thread
    void lock() {
        boolean interrupted = false;
        int tries = 0;
        while (!held.compareAndSet(false, true)) {
            tries++;
            if (tries < SPINS || Thread.currentThread().isVirtual()) {
                Thread.onSpinWait();
            } else if (tries < SPINS + YIELDS) {
                Thread.yield();
            } else {
                interrupted |= nap();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void unlock() {
        held.set(false);
    }

    /// Leaves the processor to an owner who is waiting for one; whether an interrupt came, which is the lesson's.
    private static boolean nap() {
        try {
            Thread.sleep(0, NAP_NANOS);
            return false;
        } catch (InterruptedException _) {
            return true;
        }
    }
}
