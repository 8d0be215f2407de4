package dev.interleave.lab;

import dev.interleave.engine.ActorOperation.IsAlive;
import dev.interleave.engine.ActorOperation.Join;
import dev.interleave.engine.ActorOperation.Start;
import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import java.time.Duration;

/// A thread of the lesson.
public final class LabThread extends Primitive {

    private static final long serialVersionUID = 1;

    LabThread(Handle handle) {
        super(handle);
    }

    /// Starts it, once. Returns this, so that creating and starting fit on one line.
    public LabThread start() {
        perform(new Start(handle));
        return this;
    }

    /// Waits until it has ended.
    public void join() {
        perform(new Join(handle, Operation.FOREVER));
    }

    /// Returns false when the timeout passed first.
    public boolean join(Duration timeout) {
        return perform(new Join(handle, nanos(timeout)));
    }

    public boolean isAlive() {
        return perform(new IsAlive(handle));
    }
}
