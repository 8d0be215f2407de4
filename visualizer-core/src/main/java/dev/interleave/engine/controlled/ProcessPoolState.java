package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.WorkEnd;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.Scope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A pool of child processes. Work and results are copied on their way.
final class ProcessPoolState extends PoolState {

    private static final long serialVersionUID = 1;

    private ProcessPoolState(ControlledActor creator, String name, int size) {
        super(creator, Scope.PROCESSES, name, size);
    }

    static ProcessPoolState create(ControlledActor creator, String name, int size) {
        ControlledProcesses processes = creator.kernel.families().actors().processes();
        ProcessPoolState pool = new ProcessPoolState(creator, name, size);
        for (int i = 1; i <= size; i++) {
            pool.add(processes.define(creator, name + "-" + i, EventFlags.WORKER));
        }
        for (ControlledActor worker : pool.workers()) {
            WorkerBody body = new WorkerBody(pool);
            body.worker = worker;
            processes.launch(creator, worker, body);
        }
        return pool;
    }

    @Override
    Work workOf(ControlledActor submitter, Body<?> body) {
        Parcel parcel = Parcels.pack(submitter, body, "a worker of pool " + name);
        return worker -> ((Body<?>) Objects.requireNonNull(parcel.open(worker))).run();
    }

    @Override
    WorkEnd delivered(ControlledActor worker, WorkEnd end) {
        return switch (end) {
            case WorkEnd.Returned(var value) -> returned(worker, value);
            case WorkEnd.Raised raised -> new WorkEnd.Raised(raised.text(), cause(worker, raised));
        };
    }

    /// A result that cannot be sent is a failure of the work.
    private WorkEnd returned(ControlledActor worker, @Nullable Object value) {
        try {
            return new WorkEnd.Returned(Parcels.pack(worker, value, "the process that gave the work")
                    .open(owner()));
        } catch (IllegalArgumentException cannotTravel) {
            return delivered(worker, new WorkEnd.Raised(FailureText.of(cannotTravel), cannotTravel));
        }
    }

    /// The cause goes along when it can.
    private @Nullable Throwable cause(ControlledActor worker, WorkEnd.Raised raised) {
        try {
            return (Throwable) Parcels.pack(worker, raised.cause(), "the owner of the pool")
                    .open(owner());
        } catch (IllegalArgumentException | IllegalStateException cannotTravel) {
            return null;
        }
    }

    /// In whose memory the results are.
    private ControlledActor owner() {
        return kernel.population().process(process).main();
    }
}
