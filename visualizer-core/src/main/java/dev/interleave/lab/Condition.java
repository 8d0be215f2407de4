package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import dev.interleave.engine.SignalOperation.Notify;
import dev.interleave.engine.SignalOperation.WaitCondition;
import java.time.Duration;

/// Waiting for something to become true, under a lock. The caller must hold the lock.
public final class Condition extends Primitive {

    private static final long serialVersionUID = 1;

    Condition(Handle handle) {
        super(handle);
    }

    /// Releases the lock, waits to be notified, and takes the lock again.
    public void await() {
        perform(new WaitCondition(handle, Operation.FOREVER));
    }

    /// Returns false when the timeout passed first.
    public boolean await(Duration timeout) {
        return perform(new WaitCondition(handle, nanos(timeout)));
    }

    /// Wakes one waiter, if there is one.
    public void signal() {
        perform(new Notify(handle, 1));
    }

    public void signalAll() {
        perform(new Notify(handle, Integer.MAX_VALUE));
    }
}
