package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.FUTURE_BEGIN;
import static dev.interleave.trace.EventKind.FUTURE_SET;
import static dev.interleave.trace.EventKind.WORKER_BUSY;
import static dev.interleave.trace.EventKind.WORKER_IDLE;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.WorkEnd;
import dev.interleave.engine.live.broker.Parcel;
import dev.interleave.trace.EventFlags;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// The main body of a process that works for a pool of its parent's: one piece of work after the other, until
/// there is no more.
final class PoolWorker {

    private final LiveProcess process;
    private final Parcels parcels;
    private final LiveExecution execution;
    private final int pool;

    PoolWorker(LiveProcess process, Parcels parcels, LiveExecution execution, int pool) {
        this.process = process;
        this.parcels = parcels;
        this.execution = execution;
        this.pool = pool;
    }

    void serve() {
        LiveActor self = LiveActor.current();
        Parcel message = next(self);
        while (!message.isEmpty()) {
            self.record(WORKER_BUSY, 0, pool, 0);
            work(self, PoolMessage.readWork(message));
            message = next(self);
        }
    }

    private Parcel next(LiveActor self) {
        self.record(WORKER_IDLE, 0, pool, 0);
        AtomicReference<Parcel> message = new AtomicReference<>(Parcel.EMPTY);
        execution.blocking(self, () -> message.set(process.parent().nextWork()));
        return Objects.requireNonNull(message.get());
    }

    private void work(LiveActor self, PoolMessage.WorkOrder order) {
        self.record(FUTURE_BEGIN, 0, order.future(), 0);
        Work work = new Work(() -> ((Body<?>) Objects.requireNonNull(parcels.open(order.parcel(), execution))).run());
        work.run();
        Parcel answer = switch (work.end()) {
            case WorkEnd.Returned returned -> answer(self, order.future(), returned);
            case WorkEnd.Raised raised -> answer(self, order.future(), raised);
        };
        process.parent().report(new Report.Answer(answer));
    }

    /// A result that cannot be sent is a failure of the work.
    private Parcel answer(LiveActor self, int future, WorkEnd.Returned returned) {
        Parcel parcel;
        try {
            parcel = parcels.pack(returned.value(), "the process that gave the work");
        } catch (IllegalArgumentException cannotTravel) {
            return answer(self, future, new WorkEnd.Raised(FailureText.of(cannotTravel), cannotTravel));
        }
        self.record(FUTURE_SET, 0, future, returned.text());
        return PoolMessage.returned(parcel);
    }

    private Parcel answer(LiveActor self, int future, WorkEnd.Raised raised) {
        self.record(FUTURE_SET, EventFlags.FAILED, future, raised.text());
        return PoolMessage.raised(raised, parcels);
    }
}
