package dev.interleave.lab;

import dev.interleave.engine.ActorOperation.CreateThread;
import dev.interleave.engine.ActorOperation.IsAlive;
import dev.interleave.engine.ActorOperation.Join;
import dev.interleave.engine.ActorOperation.Start;
import dev.interleave.engine.Body;
import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A thread of the lesson. Made by {@link Lab#thread}, or by a class of the lesson that extends this one and
/// overrides {@link #run}.
///
/// No {@link Primitive} and not serialisable, for a thread never leaves its process and a lesson's subclass should
/// not have to say so.
public class LabThread {

    private final Handle handle;

    LabThread(Handle handle) {
        this.handle = handle;
    }

    /// For classes of lessons. The body is {@link #run}.
    protected LabThread(Lab lab, String name) {
        this(lab, name, new OwnBody());
    }

    private LabThread(Lab lab, String name, OwnBody body) {
        this.handle = lab.perform(new CreateThread(name, false, body));
        body.thread = this;
    }

    /// What the thread does. Only for classes that extend this one; called once, by the thread itself.
    protected void run() throws Exception {}

    /// Starts it, once. Returns this, so that creating and starting fit on one line.
    public final LabThread start() {
        handle.execution().perform(new Start(handle));
        return this;
    }

    /// Waits until it has ended.
    public final void join() {
        handle.execution().perform(new Join(handle, Operation.FOREVER));
    }

    /// Returns false when the timeout passed first.
    public final boolean join(Duration timeout) {
        return handle.execution().perform(new Join(handle, Primitive.nanos(timeout)));
    }

    public final boolean isAlive() {
        return handle.execution().perform(new IsAlive(handle));
    }

    /// Exists before its thread does.
    private static final class OwnBody implements Body<@Nullable Void> {

        private @Nullable LabThread thread;

        @Override
        public @Nullable Void run() throws Exception {
            if (thread != null) {
                thread.run();
            }
            return null;
        }
    }
}
