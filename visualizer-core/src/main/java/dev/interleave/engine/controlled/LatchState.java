package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventKind.LATCH_COUNT_DOWN;
import static dev.interleave.trace.EventKind.LATCH_PASS;
import static dev.interleave.trace.EventKind.LATCH_WAIT;

import dev.interleave.engine.Step;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// A count between the threads of one process, which opens for good when it comes to 0. So to pass is one step,
/// whether one came before or after.
final class LatchState extends ResourceState {

    private static final long serialVersionUID = 1;

    private int left;
    private transient long openNanos;

    private LatchState(ControlledActor creator, String name, int count) {
        super(creator, ResourceKind.LATCH, Scope.THREADS, name, count, -1);
        this.left = count;
    }

    static LatchState create(ControlledActor creator, String name, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("latch " + name + " cannot count down from " + count);
        }
        return new LatchState(creator, name, count);
    }

    @Override
    boolean isEnabled(ControlledActor actor) {
        return actor.step != Step.AWAIT_LATCH || left == 0;
    }

    @Override
    long enabledSinceNanos(ControlledActor actor) {
        return actor.step == Step.AWAIT_LATCH ? openNanos : 0;
    }

    void countDown(ControlledActor actor) {
        kernel.arrive(actor, Step.COUNT_DOWN, this);
        int after = Math.max(0, left - 1);
        actor.record(LATCH_COUNT_DOWN, 0, id, after);
        if (left == 1) {
            openNanos = actor.host.readyNanos;
        }
        left = after;
    }

    /// Returns false when the timeout passed first.
    boolean await(ControlledActor actor, long timeoutNanos) {
        kernel.arrive(actor, Step.AWAIT_LATCH, this, LATCH_WAIT, timeoutNanos, timeoutNanos);
        boolean passes = !actor.timedOut();
        actor.record(LATCH_PASS, passes ? 0 : EventFlags.TIMED_OUT, id, 0);
        return passes;
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits for " + describe() + ", which has " + left + " to go";
    }

    @Override
    int stateHash() {
        return left;
    }
}
