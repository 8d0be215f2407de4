package dev.interleave.engine.controlled;

import dev.interleave.engine.PoolOperation;
import dev.interleave.engine.PoolOperation.AwaitResult;
import dev.interleave.engine.PoolOperation.CreatePool;
import dev.interleave.engine.PoolOperation.GetResult;
import dev.interleave.engine.PoolOperation.IsDone;
import dev.interleave.engine.PoolOperation.ShutDown;
import dev.interleave.engine.PoolOperation.Submit;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// Pools and futures.
final class ControlledPools {

    private final Kernel kernel;

    ControlledPools(Kernel kernel) {
        this.kernel = kernel;
    }

    @Nullable
    Object perform(ControlledActor actor, PoolOperation<?> operation) {
        return switch (operation) {
            case CreatePool create -> pool(actor, create);
            case Submit(PoolState pool, var text, var body) -> pool.submit(actor, text, body);
            case GetResult(FutureState future, var timeoutNanos) -> future.get(actor, timeoutNanos);
            case AwaitResult(FutureState future) -> TaskAwaits.awaitResult(actor, future);
            case IsDone(FutureState future) -> future.isDone(actor);
            case ShutDown(PoolState pool) -> {
                pool.shutDown(actor);
                yield null;
            }
            case Submit _, GetResult _, AwaitResult _, IsDone _, ShutDown _ ->
                throw ControlledHandle.foreign(operation);
        };
    }

    private PoolState pool(ControlledActor actor, CreatePool create) {
        if (create.workers() < 1) {
            throw new IllegalArgumentException(
                    "pool " + create.name() + " needs at least one worker, not " + create.workers());
        }
        ControlledProcess process = kernel.population().processOf(actor);
        if (create.scope() == Scope.PROCESSES) {
            ProcessPoolState pool = ProcessPoolState.create(actor, create.name(), create.workers());
            process.drainAtEnd(pool);
            return pool;
        }
        ThreadPoolState pool = ThreadPoolState.create(actor, create.name(), create.workers());
        process.drainAtEnd(pool);
        return pool;
    }
}
