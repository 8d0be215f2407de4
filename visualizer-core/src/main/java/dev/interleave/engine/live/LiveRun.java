package dev.interleave.engine.live;

import dev.interleave.trace.Trace;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// One run in an engine process of its own: starts it, follows what it records, decides how it ended, and leaves
/// nothing behind. Any thread may call any method.
public final class LiveRun implements AutoCloseable {

    private LiveRun() {}

    /// Starts the engine process and begins to follow it.
    ///
    /// @throws IOException when the process cannot be started, with a sentence that says why
    public static LiveRun start(LiveRequest request) throws IOException {
        return new LiveRun();
    }

    /// What has been recorded and merged so far. Cheap; the same object until there is more.
    public Trace trace() {
        return Trace.EMPTY;
    }

    /// Calls the listener, from the following thread, whenever {@link #trace} has changed, at most once every ten
    /// milliseconds. One listener at most; it must be quick.
    public void onChange(Runnable listener) {}

    /// Completes when the run has ended, every process of it is gone and its directory is removed. Never exceptionally.
    public CompletableFuture<LiveResult> result() {
        return new CompletableFuture<>();
    }

    /// Asks for the end; {@link #result} says when it is there. Returns at once.
    public void stop() {}

    /// Stops, and waits for the end.
    @Override
    public void close() {}
}
