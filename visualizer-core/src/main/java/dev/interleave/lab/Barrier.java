package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.SignalOperation.AwaitBarrier;

/// A point that a number of parties pass together, again and again.
public final class Barrier extends Primitive {

    private static final long serialVersionUID = 1;

    Barrier(Handle handle) {
        super(handle);
    }

    /// Waits until all parties have arrived.
    ///
    /// @return the caller's place of arrival, from 0
    public int await() {
        return perform(new AwaitBarrier(handle));
    }
}
