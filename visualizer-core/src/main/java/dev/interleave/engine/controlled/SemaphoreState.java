package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventKind.ACQUIRE;
import static dev.interleave.trace.EventKind.ACQUIRE_GIVE_UP;
import static dev.interleave.trace.EventKind.ACQUIRE_WAIT;
import static dev.interleave.trace.EventKind.RELEASE;

import dev.interleave.engine.LockOperation.CreateSemaphore;
import dev.interleave.engine.Step;
import dev.interleave.trace.ResourceKind;

/// A number of permits between threads or processes. Anybody may give one back, so their number can grow.
final class SemaphoreState extends HeldState {

    private static final long serialVersionUID = 1;

    private transient int permits;

    private SemaphoreState(ControlledActor creator, CreateSemaphore create) {
        super(creator, ResourceKind.SEMAPHORE, create.scope(), create.name(), create.permits());
        this.permits = create.permits();
    }

    static SemaphoreState create(ControlledActor creator, CreateSemaphore create) {
        if (create.permits() < 0) {
            throw new IllegalArgumentException(
                    "semaphore " + create.name() + " cannot begin with " + create.permits() + " permits");
        }
        return new SemaphoreState(creator, create);
    }

    @Override
    boolean isEnabled(ControlledActor actor) {
        return actor.step != Step.ACQUIRE || permits > 0;
    }

    @Override
    boolean acquire(ControlledActor actor, long timeoutNanos) {
        kernel.arrive(actor, Step.ACQUIRE, this, ACQUIRE_WAIT, timeoutNanos, timeoutNanos);
        if (actor.timedOut()) {
            actor.record(ACQUIRE_GIVE_UP, 0, id, 0);
            return false;
        }
        permits--;
        actor.record(ACQUIRE, 0, id, permits);
        return true;
    }

    @Override
    void release(ControlledActor actor) {
        kernel.arrive(actor, Step.RELEASE, this);
        permits++;
        actor.record(RELEASE, 0, id, permits);
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits for a permit of " + describe();
    }

    @Override
    int stateHash() {
        return permits;
    }
}
