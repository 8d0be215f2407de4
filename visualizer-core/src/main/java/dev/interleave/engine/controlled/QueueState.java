package dev.interleave.engine.controlled;

import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// First in, first out.
abstract class QueueState extends ResourceState {

    private static final long serialVersionUID = 1;

    QueueState(ControlledActor creator, Scope scope, String name, int capacity) {
        super(creator, ResourceKind.QUEUE, scope, name, capacity, -1);
    }

    /// Returns false when the timeout passed first.
    abstract boolean put(ControlledActor actor, Object value, long timeoutNanos);

    /// Returns null when the timeout passed first.
    abstract @Nullable Object get(ControlledActor actor, long timeoutNanos);

    abstract void taskDone(ControlledActor actor);

    abstract void join(ControlledActor actor);

    abstract int size(ControlledActor actor);
}
