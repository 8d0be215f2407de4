package dev.interleave.engine.controlled;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;

/// What lesson code of a controlled run holds: an actor or resource with its place in the run's tables.
///
/// An actor's step is done to one of these, which says whether that can be now. Never serialised itself: see
/// {@link Parcels}.
abstract class ControlledHandle implements Handle {

    private static final long serialVersionUID = 1;

    final transient Kernel kernel;
    final int id;
    final String name;

    ControlledHandle(Kernel kernel, int id, String name) {
        this.kernel = kernel;
        this.id = id;
        this.name = name;
    }

    @Override
    public final Kernel execution() {
        return kernel;
    }

    /// Whether the actor can take the step that it is at, which is one of this.
    boolean isEnabled(ControlledActor actor) {
        return true;
    }

    /// Since when it can, 0 when that is no matter.
    long enabledSinceNanos(ControlledActor actor) {
        return 0;
    }

    /// In how many ways it can take it; each is a possibility of its own.
    int variants(ControlledActor actor) {
        return 1;
    }

    /// Why the actor cannot take its step now: `waits for lock A, held by transfer-1`.
    String reason(ControlledActor actor) {
        return "waits for " + describe();
    }

    /// Since which event of the tape it has been so, -1 when that is not known.
    int keptSince(ControlledActor actor) {
        return -1;
    }

    /// What is special about one of several ways to take the step, beginning with a comma; empty for nothing.
    String variantText(ControlledActor actor, int variant) {
        return "";
    }

    /// Who keeps the actor from its step, null when nobody in particular does.
    ControlledActor[] blockers(ControlledActor actor) {
        return ControlledActor.NOBODY;
    }

    /// Kind and name for a sentence: `lock A`.
    abstract String describe();

    /// What may be different from one moment to the next, as a hash.
    int stateHash() {
        return 0;
    }

    /// Says that an operation was given a handle that it cannot be done to, which the lab never does.
    static IllegalArgumentException foreign(Operation<?> operation) {
        return new IllegalArgumentException("a controlled run cannot do this: " + operation);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("a handle of a controlled run cannot be read back");
    }
}
