package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.WorkEnd;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.Scope;

/// A pool of threads.
final class ThreadPoolState extends PoolState {

    private static final long serialVersionUID = 1;

    private ThreadPoolState(ControlledActor creator, String name, int size) {
        super(creator, Scope.THREADS, name, size);
    }

    static ThreadPoolState create(ControlledActor creator, String name, int size) {
        ControlledActors actors = creator.kernel.families().actors();
        ThreadPoolState pool = new ThreadPoolState(creator, name, size);
        for (int i = 1; i <= size; i++) {
            WorkerBody body = new WorkerBody(pool);
            body.worker = actors.createThread(creator, name + "-worker-" + i, EventFlags.WORKER, body);
            pool.add(body.worker);
        }
        pool.workers().forEach(worker -> actors.begin(worker, creator));
        return pool;
    }

    @Override
    Work workOf(ControlledActor submitter, Body<?> body) {
        return _ -> body.run();
    }

    @Override
    WorkEnd delivered(ControlledActor worker, WorkEnd end) {
        return end;
    }
}
