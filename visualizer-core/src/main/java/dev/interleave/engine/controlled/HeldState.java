package dev.interleave.engine.controlled;

import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// A lock or semaphore: what one holds.
abstract class HeldState extends ResourceState {

    private static final long serialVersionUID = 1;

    HeldState(ControlledActor creator, ResourceKind kind, Scope scope, String name, long capacity) {
        super(creator, kind, scope, name, capacity, -1);
    }

    /// Returns false when the timeout passed first.
    abstract boolean acquire(ControlledActor actor, long timeoutNanos);

    abstract void release(ControlledActor actor);
}
