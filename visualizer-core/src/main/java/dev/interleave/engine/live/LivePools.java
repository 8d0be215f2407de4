package dev.interleave.engine.live;

import dev.interleave.engine.PoolOperation;
import dev.interleave.engine.PoolOperation.AwaitResult;
import dev.interleave.engine.PoolOperation.CreatePool;
import dev.interleave.engine.PoolOperation.GetResult;
import dev.interleave.engine.PoolOperation.IsDone;
import dev.interleave.engine.PoolOperation.ShutDown;
import dev.interleave.engine.PoolOperation.Submit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Pools and futures.
final class LivePools {

    private final LiveExecution execution;
    private final Queue<ThreadPool> shutDownAtEnd = new ConcurrentLinkedQueue<>();

    LivePools(LiveExecution execution) {
        this.execution = execution;
    }

    @Nullable
    Object perform(LiveActor actor, PoolOperation<?> operation) {
        return switch (operation) {
            case CreatePool create -> pool(actor, create);
            case Submit(PoolHandle pool, var text, var body) -> pool.submit(actor, text, body);
            case GetResult(LiveFuture future, var timeoutNanos) -> future.get(actor, timeoutNanos);
            case AwaitResult(LiveFuture future) -> execution.loops().awaitResult(actor, future);
            case IsDone(LiveFuture future) -> future.isDone(actor);
            case ShutDown(PoolHandle pool) -> {
                pool.shutDown(actor);
                yield null;
            }
            case Submit _, GetResult _, AwaitResult _, IsDone _, ShutDown _ -> throw LiveHandle.foreign(operation);
        };
    }

    private PoolHandle pool(LiveActor actor, CreatePool create) {
        return switch (create.scope()) {
            case THREADS, TASKS -> threadPool(actor, create);
            case PROCESSES -> execution.processes().createPool(actor, create.name(), create.workers());
        };
    }

    private ThreadPool threadPool(LiveActor actor, CreatePool create) {
        ThreadPool pool = ThreadPool.create(actor, create.name(), create.workers());
        shutDownAtEnd.add(pool);
        return pool;
    }

    /// Shuts every pool of threads down that nobody has. Returns whether there was one.
    boolean shutDownAll(LiveActor main) {
        boolean any = false;
        for (ThreadPool pool = shutDownAtEnd.poll(); pool != null; pool = shutDownAtEnd.poll()) {
            if (!pool.isShutDown(main)) {
                any = true;
            }
            pool.shutDown(main);
        }
        return any;
    }
}
