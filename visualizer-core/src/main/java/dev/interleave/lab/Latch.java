package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import dev.interleave.engine.SignalOperation.AwaitLatch;
import dev.interleave.engine.SignalOperation.CountDown;
import java.time.Duration;

/// A count that is counted down, once, and that threads wait for to come to 0. Then it is open for good.
public final class Latch extends Primitive {

    private static final long serialVersionUID = 1;

    Latch(Handle handle) {
        super(handle);
    }

    /// One less to wait for. Does nothing when it is open.
    public void countDown() {
        perform(new CountDown(handle));
    }

    /// Waits until it is open; returns at once when it is.
    public void await() {
        perform(new AwaitLatch(handle, Operation.FOREVER));
    }

    /// Returns false when the timeout passed first.
    public boolean await(Duration timeout) {
        return perform(new AwaitLatch(handle, nanos(timeout)));
    }
}
