package dev.interleave.engine.live;

import org.jspecify.annotations.Nullable;

/// A child process that lesson code made.
abstract class ChildHandle extends ActorHandle {

    private static final long serialVersionUID = 1;

    ChildHandle(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    /// Null while it runs; negative signal number when killed.
    abstract @Nullable Integer exitCode(LiveActor actor);

    /// @throws IllegalStateException when it was not started
    abstract long pid(LiveActor actor);

    abstract void kill(LiveActor actor);
}
