package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventKind.ACQUIRE;
import static dev.interleave.trace.EventKind.ACQUIRE_GIVE_UP;
import static dev.interleave.trace.EventKind.ACQUIRE_WAIT;
import static dev.interleave.trace.EventKind.RELEASE;

import dev.interleave.engine.LockOperation.CreateLock;
import dev.interleave.engine.Operation;
import dev.interleave.engine.Step;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// A lock between threads or processes. One that is not reentrant blocks even the actor that holds it.
final class LockState extends HeldState {

    private static final long serialVersionUID = 1;

    private final boolean reentrant;
    private transient @Nullable ControlledActor holder;
    private transient int holds;
    /// On the tape, if there is one.
    private transient int holderSince;

    private LockState(ControlledActor creator, CreateLock create, ResourceKind kind) {
        super(creator, kind, create.scope(), create.name(), 0);
        this.reentrant = create.reentrant();
    }

    static LockState create(ControlledActor creator, CreateLock create) {
        if (create.reentrant() && create.scope() == Scope.PROCESSES) {
            throw new IllegalArgumentException(
                    "lock " + create.name() + " cannot be both reentrant and shared by processes");
        }
        return new LockState(creator, create, create.reentrant() ? ResourceKind.REENTRANT_LOCK : ResourceKind.LOCK);
    }

    @Override
    boolean isEnabled(ControlledActor actor) {
        return actor.step != Step.ACQUIRE || holder == null || (reentrant && holder == actor);
    }

    @Override
    boolean acquire(ControlledActor actor, long timeoutNanos) {
        kernel.arrive(actor, Step.ACQUIRE, this, ACQUIRE_WAIT, timeoutNanos, timeoutNanos);
        if (actor.timedOut()) {
            actor.record(ACQUIRE_GIVE_UP, 0, id, 0);
            return false;
        }
        hold(actor, 1);
        return true;
    }

    /// Takes it, which is free.
    private void hold(ControlledActor actor, int wantedHolds) {
        if (holder == null) {
            holderSince = kernel.tape == null ? -1 : kernel.tape.size();
        }
        holder = actor;
        holds += wantedHolds;
        actor.record(ACQUIRE, 0, id, holds);
    }

    @Override
    void release(ControlledActor actor) {
        kernel.arrive(actor, Step.RELEASE, this);
        if (scope == Scope.PROCESSES && holder != actor) {
            throw new IllegalStateException(actor.name + " cannot release lock " + name + ", which it does not hold");
        }
        requireHeld(actor, "releases");
        letGo(actor, holds - 1);
    }

    /// @throws IllegalStateException when the actor does not hold the lock
    void requireHeld(ControlledActor actor, String does) {
        if (holder != actor) {
            String by = holder == null ? "nobody holds" : holder.name + " holds";
            throw new IllegalStateException(actor.name + " " + does + " lock " + name + ", which " + by);
        }
    }

    /// Gives every hold back at once. Returns how many there were, for {@link #acquireAgain}.
    int releaseAll(ControlledActor actor) {
        int held = holds;
        letGo(actor, 0);
        return held;
    }

    void acquireAgain(ControlledActor actor, int heldBefore) {
        kernel.arrive(actor, Step.ACQUIRE, this, ACQUIRE_WAIT, Operation.FOREVER, Operation.FOREVER);
        hold(actor, heldBefore);
    }

    private void letGo(ControlledActor actor, int holdsLeft) {
        actor.record(RELEASE, 0, id, holdsLeft);
        holds = holdsLeft;
        if (holdsLeft == 0) {
            holder = null;
        }
    }

    @Override
    ControlledActor[] blockers(ControlledActor actor) {
        return holder == null ? ControlledActor.NOBODY : new ControlledActor[] {holder};
    }

    @Override
    int keptSince(ControlledActor actor) {
        return holder == null ? -1 : holderSince;
    }

    @Override
    String reason(ControlledActor actor) {
        if (holder == null) {
            return super.reason(actor);
        }
        return super.reason(actor) + ", held by " + (holder == actor ? "itself" : holder.name);
    }

    @Override
    int stateHash() {
        return holder == null ? 0 : 31 * (holder.id + 1) + holds;
    }
}
