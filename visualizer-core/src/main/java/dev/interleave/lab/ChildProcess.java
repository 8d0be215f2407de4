package dev.interleave.lab;

import dev.interleave.engine.ActorOperation.ExitCode;
import dev.interleave.engine.ActorOperation.IsAlive;
import dev.interleave.engine.ActorOperation.Join;
import dev.interleave.engine.ActorOperation.Kill;
import dev.interleave.engine.ActorOperation.ProcessId;
import dev.interleave.engine.ActorOperation.Start;
import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A child process of the lesson, with its own memory.
public final class ChildProcess extends Primitive {

    private static final long serialVersionUID = 1;

    ChildProcess(Handle handle) {
        super(handle);
    }

    /// Starts it, once.
    ///
    /// @throws IllegalArgumentException when its body captures something that cannot be sent, with the reason
    public ChildProcess start() {
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

    /// Null while it runs; 0 after a normal end, 1 after an exception, the negative signal number when killed.
    public @Nullable Integer exitCode() {
        return perform(new ExitCode(handle));
    }

    /// Operating-system id, once started.
    public long pid() {
        return perform(new ProcessId(handle));
    }

    /// Ends it by force.
    public void kill() {
        perform(new Kill(handle));
    }
}
