package dev.interleave.engine.live;

import static dev.interleave.engine.Operation.FOREVER;
import static dev.interleave.trace.EventKind.SUBMIT;
import static dev.interleave.trace.EventKind.WORKER_BUSY;
import static dev.interleave.trace.EventKind.WORKER_IDLE;

import dev.interleave.engine.Body;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pool of threads, which all begin with it. They take up work in the order in which it was submitted.
final class ThreadPool extends PoolHandle {

    private static final long serialVersionUID = 1;

    /// Work that nobody has taken up yet.
    private record Job(LiveFuture future, Work work) {}

    private final transient Gate gate = new Gate();
    private final transient Line idle = new Line();
    private final transient ArrayDeque<Job> jobs = new ArrayDeque<>();
    private final transient List<LiveThread> workers = new ArrayList<>();
    private transient boolean shutDown;

    private ThreadPool(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    static ThreadPool create(LiveActor creator, String name, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("pool " + name + " needs at least one worker, not " + size);
        }
        LiveExecution execution = creator.execution();
        int id = execution.recorder().defineResource(ResourceKind.POOL, Scope.THREADS, name, size, -1);
        ThreadPool pool = new ThreadPool(execution, id, name);
        for (int i = 1; i <= size; i++) {
            pool.workers.add(LiveThread.create(creator, name + "-worker-" + i, ThreadRole.WORKER, pool::serve));
        }
        pool.workers.forEach(worker -> worker.start(creator));
        return pool;
    }

    @Override
    LiveFuture submit(LiveActor actor, String text, Body<?> body) {
        gate.enter(actor);
        try {
            if (shutDown) {
                throw new IllegalStateException(
                        actor.name() + " gives work to pool " + name() + ", which was shut down");
            }
            LiveFuture future = LiveFuture.create(execution(), text);
            actor.record(SUBMIT, 0, future.id(), text);
            jobs.addLast(new Job(future, new Work(body)));
            idle.wakeOne();
            return future;
        } finally {
            gate.leave();
        }
    }

    @Override
    void shutDown(LiveActor actor) {
        gate.enter(actor);
        try {
            shutDown = true;
            idle.wakeAll();
        } finally {
            gate.leave();
        }
        for (LiveThread worker : workers) {
            worker.join(actor, FOREVER);
        }
    }

    boolean isShutDown(LiveActor actor) {
        gate.enter(actor);
        try {
            return shutDown;
        } finally {
            gate.leave();
        }
    }

    /// The body of each worker.
    private @Nullable Void serve() {
        LiveActor worker = LiveActor.current();
        for (Job job = next(worker); job != null; job = next(worker)) {
            job.future.work(worker, job.work);
        }
        return null;
    }

    private @Nullable Job next(LiveActor worker) {
        Idling idling = new Idling(worker);
        gate.perform(worker, idle, FOREVER, idling);
        return idling.job;
    }

    private final class Idling implements Attempt {
        private final LiveActor worker;
        private @Nullable Job job;

        Idling(LiveActor worker) {
            this.worker = worker;
        }

        @Override
        public void begin() {
            worker.record(WORKER_IDLE, 0, id(), 0);
        }

        @Override
        public boolean succeeds() {
            job = jobs.pollFirst();
            if (job == null) {
                return shutDown;
            }
            worker.record(WORKER_BUSY, 0, id(), 0);
            return true;
        }

        @Override
        public void giveUp() {
            throw new IllegalStateException("a worker waits for work without a timeout");
        }
    }
}
