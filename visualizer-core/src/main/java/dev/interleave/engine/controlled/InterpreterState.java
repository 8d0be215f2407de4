package dev.interleave.engine.controlled;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;

/// The interpreter lock of one process: a single place that its threads take turns in.
final class InterpreterState {

    private final int id;
    private final Cores place;

    InterpreterState(Kernel kernel, int process) {
        this.id = kernel.population()
                .resource(ResourceKind.INTERPRETER_LOCK, Scope.THREADS, process, "interpreter lock", 0, -1);
        this.place = new Cores(1, kernel.settings.switchInterval().toNanos());
    }

    boolean isHeldBy(ControlledActor host) {
        return place.owner(0) == host;
    }

    long availableNanos(boolean sliced) {
        return place.availableNanos(0, sliced);
    }

    void busyUntil(long nanos) {
        place.busyUntil(0, nanos);
    }

    /// Taken from whoever has it, who has run as long as he may.
    ///
    /// @param wantedNanos since when the host waits for it
    void take(ControlledActor host, long wantedNanos, long startNanos) {
        release(startNanos);
        host.readyNanos = wantedNanos;
        host.record(EventKind.INTERPRETER_WAIT, 0, id, 0);
        host.readyNanos = startNanos;
        host.record(EventKind.INTERPRETER_ACQUIRE, 0, id, 0);
        place.take(0, host, startNanos);
    }

    /// @param latestNanos when somebody else takes it: what its owner has done since took no time
    void release(long latestNanos) {
        ControlledActor owner = place.owner(0);
        if (owner != null) {
            long ownNanos = owner.readyNanos;
            owner.readyNanos = Math.min(ownNanos, latestNanos);
            owner.record(EventKind.INTERPRETER_RELEASE, 0, id, 0);
            place.giveBack(0, owner.readyNanos);
            owner.readyNanos = ownNanos;
        }
    }
}
