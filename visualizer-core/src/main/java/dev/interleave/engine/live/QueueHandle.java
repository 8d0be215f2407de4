package dev.interleave.engine.live;

import org.jspecify.annotations.Nullable;

/// A queue. Who shares it is the business of the subclass.
abstract class QueueHandle extends LiveHandle {

    private static final long serialVersionUID = 1;

    QueueHandle(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    /// Returns false when the timeout passed first.
    abstract boolean put(LiveActor actor, Object value, long timeoutNanos);

    /// Returns null when the timeout passed first.
    abstract @Nullable Object get(LiveActor actor, long timeoutNanos);

    /// @throws IllegalStateException when more are said to be dealt with than were put
    abstract void taskDone(LiveActor actor);

    abstract void join(LiveActor actor);

    abstract int size(LiveActor actor);
}
