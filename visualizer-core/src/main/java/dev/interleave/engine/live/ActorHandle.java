package dev.interleave.engine.live;

/// An actor that lesson code starts and joins: a thread or a child process.
abstract class ActorHandle extends LiveHandle {

    private static final long serialVersionUID = 1;

    ActorHandle(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    /// @throws IllegalStateException when it was started before
    abstract void start(LiveActor starter);

    /// Waits until it has ended. Returns false when the timeout passed first.
    abstract boolean join(LiveActor actor, long timeoutNanos);

    abstract boolean isAlive(LiveActor actor);
}
