package dev.interleave.engine.live;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Those who wait for one kind of change of a primitive, longest first. Only touched inside the primitive's
/// {@link Gate}.
final class Line {

    private final ArrayDeque<Waiter> waiters = new ArrayDeque<>();

    Waiter join(LiveActor actor) {
        Waiter waiter = new Waiter(actor);
        waiters.addLast(waiter);
        return waiter;
    }

    void leave(Waiter waiter) {
        waiters.remove(waiter);
    }

    /// The longest waiter, null when there is none.
    @Nullable
    Waiter first() {
        return waiters.peekFirst();
    }

    /// Wakes the longest waiter that is not yet woken. Each wake-up is for one place, one message, one permit.
    void wakeOne() {
        for (Waiter waiter : waiters) {
            if (!waiter.isWoken()) {
                waiter.wake();
                return;
            }
        }
    }

    void wakeAll() {
        waiters.forEach(Waiter::wake);
    }
}
