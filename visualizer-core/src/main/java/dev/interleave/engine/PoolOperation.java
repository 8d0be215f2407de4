package dev.interleave.engine;

import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// Pools of workers and the futures of the work given to them.
public sealed interface PoolOperation<R extends @Nullable Object> extends Operation<R> {

    /// A pool with its workers. Returns its handle.
    ///
    /// @param scope THREADS for worker threads, PROCESSES for worker processes
    record CreatePool(String name, Scope scope, int workers) implements PoolOperation<Handle> {}

    /// Gives work to the pool. Returns the handle of its future.
    record Submit(Handle pool, String text, Body<?> body) implements PoolOperation<Handle> {}

    /// Waits for the result.
    ///
    /// Raises {@link WorkFailed} with the exception of the work
    /// Raises {@link OperationTimedOut} when the timeout passed first
    record GetResult(Handle future, long timeoutNanos) implements PoolOperation<@Nullable Object> {}

    /// The same as an await of the acting task: the loop goes on meanwhile.
    record AwaitResult(Handle future) implements PoolOperation<@Nullable Object> {}

    record IsDone(Handle future) implements PoolOperation<Boolean> {}

    /// Takes no more work, waits until all is done, and ends the workers.
    record ShutDown(Handle pool) implements PoolOperation<@Nullable Void> {}
}
