package dev.interleave.engine;

import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// First-in, first-out queues.
public sealed interface QueueOperation<R extends @Nullable Object> extends Operation<R> {

    /// A queue. Returns its handle.
    ///
    /// @param capacity places, 0 for no bound
    record CreateQueue(String name, Scope scope, int capacity) implements QueueOperation<Handle> {}

    /// Puts the value at the end. Returns false when the timeout passed first.
    record Put(Handle queue, Object value, long timeoutNanos) implements QueueOperation<Boolean> {}

    /// Takes the first value. Returns null when the timeout passed first.
    record Get(Handle queue, long timeoutNanos) implements QueueOperation<@Nullable Object> {}

    /// Says that one value taken is dealt with.
    record TaskDone(Handle queue) implements QueueOperation<@Nullable Void> {}

    /// Waits until every value put has been dealt with.
    record JoinQueue(Handle queue) implements QueueOperation<@Nullable Void> {}

    record QueueSize(Handle queue) implements QueueOperation<Integer> {}
}
