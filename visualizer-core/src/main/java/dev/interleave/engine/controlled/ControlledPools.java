package dev.interleave.engine.controlled;

import dev.interleave.engine.PoolOperation;
import org.jspecify.annotations.Nullable;

/// Pools and futures.
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"}) // to be filled in
final class ControlledPools {

    private static final String NOT_YET = "the controlled engine cannot do this yet";

    private final Kernel kernel;

    ControlledPools(Kernel kernel) {
        this.kernel = kernel;
    }

    @Nullable
    Object perform(ControlledActor actor, PoolOperation<?> operation) {
        throw new IllegalStateException(NOT_YET);
    }
}
