package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.SendableBody;
import org.jspecify.annotations.Nullable;

/// Child processes.
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"}) // to be filled in
final class ControlledProcesses {

    private static final String NOT_YET = "the controlled engine cannot do this yet";

    private final Kernel kernel;

    ControlledProcesses(Kernel kernel) {
        this.kernel = kernel;
    }

    ControlledActor create(ControlledActor creator, String name, boolean daemon, SendableBody<?> body) {
        throw new IllegalStateException(NOT_YET);
    }

    void start(ControlledActor starter, ControlledActor child, Body<?> body) {
        throw new IllegalStateException(NOT_YET);
    }

    @Nullable
    Integer exitCode(ControlledActor child) {
        throw new IllegalStateException(NOT_YET);
    }

    long pid(ControlledActor actor, ControlledActor child) {
        throw new IllegalStateException(NOT_YET);
    }

    void kill(ControlledActor actor, ControlledActor child) {
        throw new IllegalStateException(NOT_YET);
    }

    void noteJoined(ControlledActor actor, ControlledActor joined) {}
}
