package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventKind.SUBMIT;
import static dev.interleave.trace.EventKind.WORKER_BUSY;
import static dev.interleave.trace.EventKind.WORKER_IDLE;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.Operation;
import dev.interleave.engine.Step;
import dev.interleave.engine.WorkEnd;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Workers, which all begin with their pool, and take up work in the order in which it was submitted. What the
/// workers are is the business of the subclass.
abstract class PoolState extends ResourceState {

    private static final long serialVersionUID = 1;

    /// A body as a worker can run it.
    interface Work {
        @Nullable
        Object run(ControlledActor worker) throws Exception;
    }

    /// Work that nobody has taken up yet.
    private record Job(FutureState future, Work work) {}

    private final transient ArrayDeque<Job> jobs = new ArrayDeque<>();
    private final transient List<ControlledActor> workers = new ArrayList<>();
    private transient boolean shutDown;

    PoolState(ControlledActor creator, Scope scope, String name, int size) {
        super(creator, ResourceKind.POOL, scope, name, size, -1);
    }

    abstract Work workOf(ControlledActor submitter, Body<?> body);

    /// How the work ended, as those who wait for it will see it.
    abstract WorkEnd delivered(ControlledActor worker, WorkEnd end);

    final void add(ControlledActor worker) {
        workers.add(worker);
    }

    final List<ControlledActor> workers() {
        return workers;
    }

    @Override
    boolean isEnabled(ControlledActor actor) {
        return actor.step != Step.TAKE_WORK || shutDown || !jobs.isEmpty();
    }

    final FutureState submit(ControlledActor actor, String text, Body<?> body) {
        Work work = workOf(actor, body);
        kernel.arrive(actor, Step.SUBMIT, this);
        if (shutDown) {
            throw new IllegalStateException(actor.name + " gives work to pool " + name + ", which was shut down");
        }
        FutureState future = new FutureState(actor, text);
        actor.record(SUBMIT, 0, future.id, text);
        jobs.addLast(new Job(future, work));
        return future;
    }

    final boolean isShutDown() {
        return shutDown;
    }

    /// Takes no more work, waits until all is done, and ends the workers. A second time it only waits.
    final void shutDown(ControlledActor actor) {
        if (!shutDown) {
            kernel.arrive(actor, Step.SHUT_DOWN, this);
            shutDown = true;
        }
        for (ControlledActor worker : workers) {
            kernel.families().actors().join(actor, worker, Operation.FOREVER);
        }
    }

    /// The body of each worker.
    final void serve(ControlledActor worker) {
        for (Job job = next(worker); job != null; job = next(worker)) {
            worker.record(WORKER_BUSY, 0, id, 0);
            job.future.begin(worker);
            job.future.set(worker, delivered(worker, run(worker, job.work)));
        }
    }

    private @Nullable Job next(ControlledActor worker) {
        kernel.arrive(worker, Step.TAKE_WORK, this, WORKER_IDLE, 0, Operation.FOREVER);
        return jobs.pollFirst();
    }

    private static WorkEnd run(ControlledActor worker, Work work) {
        try {
            return new WorkEnd.Returned(work.run(worker));
        } catch (Throwable raised) {
            Unwound.passOn(worker, raised);
            return new WorkEnd.Raised(FailureText.of(raised), raised);
        }
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits for work of " + describe();
    }

    @Override
    int stateHash() {
        return 2 * jobs.size() + (shutDown ? 1 : 0);
    }
}
