package dev.interleave.record;

import java.util.concurrent.atomic.AtomicBoolean;

/// A lock for a few microseconds of work, invisible to the program that is being recorded: a virtual thread that
/// met a `synchronized` block or a `ReentrantLock` here would leave its carrier, and the event loop under study
/// would see a yield that the lesson does not contain.
final class BriefLock {

    private static final int SPINS = 200;

    private final AtomicBoolean held = new AtomicBoolean();

    @SuppressWarnings("ThreadPriorityCheck") // lets the owner finish; parking could eat a permit of the lesson's thread
    void lock() {
        int spins = 0;
        while (!held.compareAndSet(false, true)) {
            if (spins++ > SPINS && !Thread.currentThread().isVirtual()) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
    }

    void unlock() {
        held.set(false);
    }
}
