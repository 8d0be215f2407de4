package dev.interleave.base;

import dev.interleave.trace.ActorKind;

/// Breaks the layer picture on purpose, so that `LayeringTest` can be seen to catch it.
public final class PlantedViolation {

    private PlantedViolation() {}

    public static ActorKind notAllowed() {
        return ActorKind.THREAD;
    }
}
