package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What all words of the lab have in common: a handle, and the engine behind it.
public abstract sealed class Primitive implements Serializable
        permits Lab,
                ChildProcess,
                Lock,
                Condition,
                Semaphore,
                Event,
                Barrier,
                Latch,
                Queue,
                Shared,
                Pool,
                Future,
                Task,
                EventLoop,
                WebServer {

    private static final long serialVersionUID = 1;

    final Handle handle;

    Primitive(Handle handle) {
        this.handle = handle;
    }

    final <R extends @Nullable Object> R perform(Operation<R> operation) {
        return handle.execution().perform(operation);
    }

    /// Performs the operation and gives its answer the type that lesson code sees.
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // engines return what bodies returned
    final <T extends @Nullable Object> T answer(Operation<? extends @Nullable Object> operation) {
        return (T) perform(operation);
    }

    static long nanos(Duration timeout) {
        return Math.max(0, timeout.toNanos());
    }
}
