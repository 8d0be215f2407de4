package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import dev.interleave.engine.SignalOperation.ClearEvent;
import dev.interleave.engine.SignalOperation.IsSet;
import dev.interleave.engine.SignalOperation.SetEvent;
import dev.interleave.engine.SignalOperation.WaitEvent;
import java.time.Duration;

/// A flag that actors can wait for.
public final class Event extends Primitive {

    private static final long serialVersionUID = 1;

    Event(Handle handle) {
        super(handle);
    }

    /// Waits until it is set; returns at once when it is.
    public void await() {
        perform(new WaitEvent(handle, Operation.FOREVER));
    }

    /// Returns false when the timeout passed first.
    public boolean await(Duration timeout) {
        return perform(new WaitEvent(handle, nanos(timeout)));
    }

    public void set() {
        perform(new SetEvent(handle));
    }

    public void clear() {
        perform(new ClearEvent(handle));
    }

    public boolean isSet() {
        return perform(new IsSet(handle));
    }
}
