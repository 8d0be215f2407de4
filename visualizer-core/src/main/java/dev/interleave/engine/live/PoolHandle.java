package dev.interleave.engine.live;

import dev.interleave.engine.Body;

/// A pool of workers: threads or child processes.
abstract class PoolHandle extends LiveHandle {

    private static final long serialVersionUID = 1;

    PoolHandle(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    /// @throws IllegalStateException when it was shut down before
    abstract LiveFuture submit(LiveActor actor, String text, Body<?> body);

    /// Takes no more work, waits until all is done, and ends the workers. A second time it only waits.
    abstract void shutDown(LiveActor actor);
}
