package dev.interleave.engine.live;

import java.util.concurrent.Semaphore;

/// Lets one thread at a time at the state of one primitive, for the few instructions that change it and record
/// the change: so the recorded order of a primitive's events is their real order.
///
/// Waiting is kept apart from mutual exclusion. Whoever finds the state not as wanted joins a {@link Line},
/// leaves the gate, and parks; whoever changes the state wakes the longest waiter. A woken actor has no claim,
/// it tries again, and an actor that never waited may be faster: so do locks behave in CPython and, by default,
/// in Java.
///
/// A `ReentrantLock` would not do: the carrier of a loop enters for its task, and the task leaves; and a task
/// that parked in it would leave its carrier.
final class Gate {

    private final Semaphore entry = new Semaphore(1);

    void enter(LiveActor actor) {
        if (!entry.tryAcquire()) {
            actor.execution().onThread(actor, this::enter);
        }
    }

    /// On any platform thread.
    void enter() {
        entry.acquireUninterruptibly();
    }

    void leave() {
        entry.release();
    }

    /// Makes the attempt, waiting in the line as long as it fails. Returns false when the timeout passed first.
    boolean perform(LiveActor actor, Line line, long timeoutNanos, Attempt attempt) {
        long deadline = Waiter.deadline(timeoutNanos);
        Waiter waiter;
        enter(actor);
        try {
            attempt.begin();
            if (attempt.succeeds()) {
                return true;
            }
            if (timeoutNanos == 0) {
                attempt.giveUp();
                return false;
            }
            waiter = line.join(actor);
        } finally {
            leave();
        }
        actor.execution().blocking(actor, () -> await(waiter, line, deadline, attempt));
        return waiter.isServed();
    }

    private void await(Waiter waiter, Line line, long deadline, Attempt attempt) {
        boolean inTime = true;
        while (inTime && !waiter.isServed()) {
            inTime = waiter.park(deadline);
            enter();
            try {
                tryAgain(waiter, line, inTime, attempt);
            } finally {
                leave();
            }
        }
    }

    private static void tryAgain(Waiter waiter, Line line, boolean inTime, Attempt attempt) {
        if (attempt.succeeds()) {
            waiter.serve();
            line.leave(waiter);
        } else if (inTime) {
            waiter.rest();
        } else {
            line.leave(waiter);
            attempt.giveUp();
        }
    }
}
