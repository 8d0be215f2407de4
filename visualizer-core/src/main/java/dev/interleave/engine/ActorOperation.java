package dev.interleave.engine;

import org.jspecify.annotations.Nullable;

/// Starting, joining and ending threads and child processes.
public sealed interface ActorOperation<R extends @Nullable Object> extends Operation<R> {

    /// A thread of the acting actor's process, not yet started. Returns its handle.
    record CreateThread(String name, boolean daemon, Body<?> body) implements ActorOperation<Handle> {}

    /// A child process, not yet started. Returns its handle. The body is sent when it starts.
    record CreateProcess(String name, boolean daemon, SendableBody<?> body) implements ActorOperation<Handle> {}

    /// Starts a thread or process.
    ///
    /// Raises {@link IllegalArgumentException} when a process body captures what cannot be sent
    record Start(Handle actor) implements ActorOperation<@Nullable Void> {}

    /// Waits for a thread or process to end. Returns false when the timeout passed first.
    record Join(Handle actor, long timeoutNanos) implements ActorOperation<Boolean> {}

    /// Whether a thread or process has begun and not ended.
    record IsAlive(Handle actor) implements ActorOperation<Boolean> {}

    /// Exit code of an ended process, 1 after an exception, negative signal number when killed; null while it runs.
    record ExitCode(Handle process) implements ActorOperation<@Nullable Integer> {}

    /// Operating-system id of a started process.
    record ProcessId(Handle process) implements ActorOperation<Long> {}

    /// Ends a process by force.
    record Kill(Handle process) implements ActorOperation<@Nullable Void> {}

    /// Name of the acting actor.
    record CurrentName() implements ActorOperation<String> {}
}
