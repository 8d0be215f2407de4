package dev.interleave.engine;

import org.jspecify.annotations.Nullable;

/// One thing that lesson code asks of its engine. The set is closed: an engine is a `switch` over it.
///
/// Timeouts are nanoseconds; {@link #FOREVER} waits without one, 0 does not wait.
///
/// @param <R> what performing it returns
public sealed interface Operation<R extends @Nullable Object>
        permits ActorOperation,
                LockOperation,
                SignalOperation,
                QueueOperation,
                PoolOperation,
                MemoryOperation,
                LoopOperation,
                TimeOperation,
                WebOperation {

    /// The timeout of a wait that has none.
    long FOREVER = -1;
}
