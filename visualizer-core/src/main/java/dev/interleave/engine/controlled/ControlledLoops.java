package dev.interleave.engine.controlled;

import dev.interleave.engine.LoopOperation;
import org.jspecify.annotations.Nullable;

/// Event loops and tasks.
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"}) // to be filled in
final class ControlledLoops {

    private static final String NOT_YET = "the controlled engine cannot do this yet";

    private final Kernel kernel;

    ControlledLoops(Kernel kernel) {
        this.kernel = kernel;
    }

    @Nullable
    Object perform(ControlledActor actor, LoopOperation<?> operation) {
        throw new IllegalStateException(NOT_YET);
    }

    HeldState createLock(ControlledActor actor, String name) {
        throw new IllegalStateException(NOT_YET);
    }

    HeldState createSemaphore(ControlledActor actor, String name, int permits) {
        throw new IllegalStateException(NOT_YET);
    }

    EventState createEvent(ControlledActor actor, String name) {
        throw new IllegalStateException(NOT_YET);
    }

    QueueState createQueue(ControlledActor actor, String name, int capacity) {
        throw new IllegalStateException(NOT_YET);
    }
}
