package dev.interleave.engine.live;

import org.jspecify.annotations.Nullable;

/// An action that a task leaves to its carrier. The two take turns, so nothing is synchronised.
final class Errand implements Runnable {

    private final Runnable action;
    private @Nullable Throwable failure;

    Errand(Runnable action) {
        this.action = action;
    }

    @Override
    public void run() {
        try {
            action.run();
        } catch (Throwable raised) {
            failure = raised;
        }
    }

    /// Raises in the task what the action raised on the carrier.
    void complete() {
        switch (failure) {
            case null -> {}
            case RuntimeException raised -> throw raised;
            case Error raised -> throw raised;
            default -> throw new IllegalStateException(failure);
        }
    }
}
