package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.LockOperation.Acquire;
import dev.interleave.engine.LockOperation.Release;
import dev.interleave.engine.Operation;
import java.time.Duration;

/// Mutual exclusion. Between threads and processes an acquire blocks; on a lock made by an {@link EventLoop} it is an
/// await.
public final class Lock extends Primitive {

    private static final long serialVersionUID = 1;

    Lock(Handle handle) {
        super(handle);
    }

    public void acquire() {
        perform(new Acquire(handle, Operation.FOREVER));
    }

    /// Returns false when the timeout passed first; a timeout of zero only tries.
    public boolean acquire(Duration timeout) {
        return perform(new Acquire(handle, nanos(timeout)));
    }

    /// Gives it back.
    ///
    /// @throws IllegalStateException when the caller does not hold it
    public void release() {
        perform(new Release(handle));
    }

    /// Acquires, runs, and releases however the body ends.
    public void with(Action body) throws Exception {
        acquire();
        try {
            body.run();
        } finally {
            release();
        }
    }
}
