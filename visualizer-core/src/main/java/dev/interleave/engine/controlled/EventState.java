package dev.interleave.engine.controlled;

import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// A flag that actors can wait for.
abstract class EventState extends ResourceState {

    private static final long serialVersionUID = 1;

    EventState(ControlledActor creator, Scope scope, String name) {
        super(creator, ResourceKind.EVENT, scope, name, 0, -1);
    }

    /// Returns false when the timeout passed first.
    abstract boolean await(ControlledActor actor, long timeoutNanos);

    abstract void set(ControlledActor actor);

    abstract void clear(ControlledActor actor);

    abstract boolean isSet(ControlledActor actor);
}
