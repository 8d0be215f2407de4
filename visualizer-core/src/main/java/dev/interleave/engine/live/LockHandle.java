package dev.interleave.engine.live;

/// Something that is held: a lock, or a permit of a semaphore. Who shares it is the business of the subclass.
abstract class LockHandle extends LiveHandle {

    private static final long serialVersionUID = 1;

    LockHandle(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    /// Takes it. Returns false when the timeout passed first.
    abstract boolean acquire(LiveActor actor, long timeoutNanos);

    /// @throws IllegalStateException when it is a lock that the actor does not hold
    abstract void release(LiveActor actor);
}
