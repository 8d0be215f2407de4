package dev.interleave.engine.live;

import dev.interleave.record.LogFollower;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What has been recorded of a run so far, and who wants to hear of it. One thread polls; any thread may look.
final class RunFollower {

    private static final long ANNOUNCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final LogFollower logs;
    private volatile Trace trace = Trace.EMPTY;
    private volatile @Nullable Runnable listener;
    private long announcedNanos = System.nanoTime() - ANNOUNCE_NANOS;
    private boolean unannounced;

    RunFollower(Path runDirectory, RunInfo info) {
        logs = new LogFollower(runDirectory);
        logs.describe(info);
    }

    /// Merges what is new. Returns whether there was anything.
    boolean poll() throws IOException {
        logs.poll();
        Trace before = trace;
        trace = logs.snapshot();
        boolean more = trace != before;
        announce(more, ANNOUNCE_NANOS);
        return more;
    }

    private void announce(boolean more, long apartNanos) {
        unannounced |= more;
        long now = System.nanoTime();
        Runnable told = listener;
        if (unannounced && told != null && now - announcedNanos >= apartNanos) {
            announcedNanos = now;
            unannounced = false;
            told.run();
        }
    }

    /// Merges all that is left, once every process of the run is gone, and lets the logs go. What a process
    /// was writing when it was killed is cut.
    ///
    /// @throws IOException when a log is damaged; {@link #trace} has what could be read
    void finish() throws IOException {
        try (logs) {
            logs.finish();
        } finally {
            trace = logs.snapshot();
            announce(true, 0);
        }
    }

    Trace trace() {
        return trace;
    }

    void onChange(Runnable told) {
        listener = told;
    }
}
