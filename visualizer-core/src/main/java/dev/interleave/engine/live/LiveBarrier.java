package dev.interleave.engine.live;

import static dev.interleave.engine.Operation.FOREVER;
import static dev.interleave.trace.EventKind.BARRIER_PASS;
import static dev.interleave.trace.EventKind.BARRIER_TRIP;
import static dev.interleave.trace.EventKind.BARRIER_WAIT;

import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// A barrier between the threads of one process. The last to arrive opens it for all who have, and closes it
/// behind them.
final class LiveBarrier extends LiveHandle {

    private static final long serialVersionUID = 1;

    private final int parties;
    private final transient Gate gate = new Gate();
    private final transient Line line = new Line();
    private transient int arrived;
    private transient long trips;

    private LiveBarrier(LiveExecution execution, int id, String name, int parties) {
        super(execution, id, name);
        this.parties = parties;
    }

    static LiveBarrier create(LiveExecution execution, String name, int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("barrier " + name + " needs at least one party, not " + parties);
        }
        int id = execution.recorder().defineResource(ResourceKind.BARRIER, Scope.THREADS, name, parties, -1);
        return new LiveBarrier(execution, id, name, parties);
    }

    /// Returns the place of arrival, from 0.
    int await(LiveActor actor) {
        Arriving arriving = new Arriving(actor);
        gate.perform(actor, line, FOREVER, arriving);
        return arriving.place;
    }

    private final class Arriving implements Attempt {
        private final LiveActor actor;
        private int place;
        private long tripsBefore;

        Arriving(LiveActor actor) {
            this.actor = actor;
        }

        @Override
        public void begin() {
            tripsBefore = trips;
            place = arrived++;
            actor.record(BARRIER_WAIT, 0, id(), arrived);
            if (arrived == parties) {
                actor.record(BARRIER_TRIP, 0, id(), parties);
                arrived = 0;
                trips++;
                line.wakeAll();
            }
        }

        @Override
        public boolean succeeds() {
            if (trips == tripsBefore) {
                return false;
            }
            actor.record(BARRIER_PASS, 0, id(), 0);
            return true;
        }

        @Override
        public void giveUp() {
            throw new IllegalStateException("a barrier is waited for without a timeout");
        }
    }
}
