package dev.interleave.engine.live;

import org.jspecify.annotations.Nullable;

/// A variable. Who shares it is the business of the subclass.
abstract class ValueHandle extends LiveHandle {

    private static final long serialVersionUID = 1;

    ValueHandle(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    abstract @Nullable Object read(LiveActor actor);

    abstract void write(LiveActor actor, @Nullable Object content);
}
