package dev.interleave.engine;

import org.jspecify.annotations.Nullable;

/// Performs the operations of lesson code, on behalf of the actor whose thread calls.
public interface Execution {

    /// A handle for the execution itself, so that lesson code can carry it to a child process like any other.
    Handle root();

    /// Performs the operation and returns when it is complete for the calling actor: an acquire returns when the lock
    /// is held, an await when the awaited task has ended.
    ///
    /// @throws TaskCancelled when the acting task was cancelled at this await
    /// @throws IllegalStateException when the operation makes no sense now, with a sentence that names actor and
    ///     object (releasing a lock that somebody else holds, awaiting outside a loop)
    <R extends @Nullable Object> R perform(Operation<R> operation);
}
