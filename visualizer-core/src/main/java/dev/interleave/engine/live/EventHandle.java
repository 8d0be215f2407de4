package dev.interleave.engine.live;

/// A flag that actors wait for. Who shares it is the business of the subclass.
abstract class EventHandle extends LiveHandle {

    private static final long serialVersionUID = 1;

    EventHandle(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    /// Waits until it is set. Returns false when the timeout passed first.
    abstract boolean await(LiveActor actor, long timeoutNanos);

    abstract void set(LiveActor actor);

    abstract void clear(LiveActor actor);

    abstract boolean isSet(LiveActor actor);
}
