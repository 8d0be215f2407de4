package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventKind.BARRIER_PASS;
import static dev.interleave.trace.EventKind.BARRIER_TRIP;
import static dev.interleave.trace.EventKind.BARRIER_WAIT;

import dev.interleave.engine.Operation;
import dev.interleave.engine.Step;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// A barrier between the threads of one process. The last to arrive opens it for all who have, and closes it
/// behind them.
final class BarrierState extends ResourceState {

    private static final long serialVersionUID = 1;

    private final int parties;
    private transient int arrived;
    private transient long trips;
    private transient long tripNanos;
    private transient @Nullable ControlledActor opener;

    private BarrierState(ControlledActor creator, String name, int parties) {
        super(creator, ResourceKind.BARRIER, Scope.THREADS, name, parties, -1);
        this.parties = parties;
    }

    static BarrierState create(ControlledActor creator, String name, int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("barrier " + name + " needs at least one party, not " + parties);
        }
        return new BarrierState(creator, name, parties);
    }

    @Override
    boolean isEnabled(ControlledActor actor) {
        return actor.step != Step.PASS_BARRIER || trips > actor.seen;
    }

    @Override
    long enabledSinceNanos(ControlledActor actor) {
        return actor.step == Step.PASS_BARRIER ? tripNanos : 0;
    }

    /// Returns the place of arrival, from 0.
    int await(ControlledActor actor) {
        kernel.arrive(actor, Step.ARRIVE, this);
        long tripsBefore = trips;
        int place = arrived++;
        actor.record(BARRIER_WAIT, 0, id, arrived);
        if (arrived == parties) {
            actor.record(BARRIER_TRIP, 0, id, parties);
            arrived = 0;
            trips++;
            opener = actor;
            tripNanos = actor.host.readyNanos;
        } else {
            actor.seen = tripsBefore;
            kernel.waitFor(actor, Step.PASS_BARRIER, this, Operation.FOREVER);
            if (opener != null) {
                kernel.ordered(opener, actor);
            }
        }
        actor.record(BARRIER_PASS, 0, id, 0);
        return place;
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits at " + describe() + ", where " + arrived + " of " + parties + " have arrived";
    }

    @Override
    int stateHash() {
        return arrived;
    }
}
