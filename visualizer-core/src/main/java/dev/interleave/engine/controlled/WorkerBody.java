package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a worker of a pool does. Made before its actor is.
final class WorkerBody implements Body<@Nullable Void> {

    private final PoolState pool;

    @Nullable
    ControlledActor worker;

    WorkerBody(PoolState pool) {
        this.pool = pool;
    }

    @Override
    public @Nullable Void run() {
        pool.serve(Objects.requireNonNull(worker));
        return null;
    }
}
