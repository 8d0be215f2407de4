package dev.interleave.engine;

import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// Locks and semaphores: things one holds.
public sealed interface LockOperation<R extends @Nullable Object> extends Operation<R> {

    record CreateLock(String name, Scope scope, boolean reentrant) implements LockOperation<Handle> {}

    record CreateSemaphore(String name, Scope scope, int permits) implements LockOperation<Handle> {}

    /// Takes the lock or a permit. Returns false when the timeout passed first.
    record Acquire(Handle lock, long timeoutNanos) implements LockOperation<Boolean> {}

    /// Gives the lock or a permit back.
    record Release(Handle lock) implements LockOperation<@Nullable Void> {}
}
