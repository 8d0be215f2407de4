package dev.interleave.engine.live;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.RunResult;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Follows one engine process to its end. One thread polls the logs and decides; the thread that listens to
/// the engine and the callers of {@link LiveRun} only leave word and wake it.
///
/// A run ends in one of these ways, the first that comes:
///
///     the engine says that main has ended, and goes      finished, failed
///     the engine goes without having said so             lost
///     somebody asks                                      stopped   ┐
///     the time allowed has passed                        timeout   ├ by force
///     a cycle of waits stands                            deadlock  ┘
final class RunSupervisor implements ChildLink.Listener {

    private static final long ACTIVE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long EXIT_GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LiveRequest request;
    private final Path directory;
    private final ChildLink engine;
    private final ProcessTable processes;
    private final RunFollower follower;
    private final DeadlockWatch deadlocks = new DeadlockWatch();
    private final Thread thread;
    private final Thread atExit;
    private final Instant started = Instant.now();
    private final long beganNanos = System.nanoTime();
    private final CompletableFuture<RunResult> result = new CompletableFuture<>();

    private volatile boolean stopAsked;
    private volatile String lastResult = "";
    private volatile Report.@Nullable MainEnded mainEnded;
    private volatile long mainEndedNanos;
    private volatile @Nullable Integer exit;

    RunSupervisor(LiveRequest request, Path directory, ChildLink engine) {
        this.request = request;
        this.directory = directory;
        this.engine = engine;
        this.processes = new ProcessTable(directory);
        this.follower = new RunFollower(directory, request.info());
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("follows " + directory.getFileName())
                .unstarted(this::run);
        this.atExit = new Thread(this::endWithApplication, "ends " + directory.getFileName());
    }

    /// @throws IOException when the application is ending, so that nothing can be started
    void begin(StartOrder order) throws IOException {
        processes.began(engine.pid(), engine.name());
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException endingNow) {
            engine.kill();
            throw new IOException("the program is ending, so no run can be started", endingNow);
        }
        engine.begin(order, this);
        thread.start();
    }

    Trace trace() {
        return follower.trace();
    }

    void onChange(Runnable listener) {
        follower.onChange(listener);
    }

    CompletableFuture<RunResult> result() {
        return result;
    }

    void stop() {
        stopAsked = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void report(Report report) {
        switch (report) {
            case Report.Began(long pid, String name) -> processes.began(pid, name);
            case Report.Ended(long pid, int exit) -> processes.ended(pid, exit);
            case Report.Result(String text) -> lastResult = text;
            case Report.MainEnded ended -> {
                mainEndedNanos = System.nanoTime();
                mainEnded = ended;
                LockSupport.unpark(thread);
            }
            case Report.Answer _ -> {}
        }
    }

    @Override
    public void gone(int code) {
        processes.ended(engine.pid(), code);
        exit = code;
        LockSupport.unpark(thread);
    }

    private void run() {
        Outcome outcome = followSafely();
        if (mainEnded == null || exit == null || !processes.allEnded()) {
            processes.killAll(engine);
        }
        try {
            follower.finish();
        } catch (IOException | RuntimeException damaged) {
            outcome = unreadable(damaged);
        }
        complete(outcome, follower.trace());
    }

    private Outcome followSafely() {
        try {
            return follow();
        } catch (IOException | RuntimeException damaged) {
            return unreadable(damaged);
        }
    }

    private static Outcome unreadable(Exception damage) {
        return new Outcome.Lost("the recording could not be followed: " + damage.getMessage());
    }

    private Outcome follow() throws IOException {
        while (true) {
            boolean more = follower.poll();
            Optional<Outcome> outcome = outcome();
            if (outcome.isPresent()) {
                return outcome.get();
            }
            LockSupport.parkNanos(more ? ACTIVE_NANOS : IDLE_NANOS);
        }
    }

    private Optional<Outcome> outcome() {
        Integer code = exit;
        Report.MainEnded ended = mainEnded;
        long now = System.nanoTime();
        if (ended != null) {
            boolean over = code != null || now - mainEndedNanos > EXIT_GRACE_NANOS;
            return over ? Optional.of(said(ended)) : Optional.empty();
        }
        if (code != null) {
            return Optional.of(new Outcome.Lost(lostText(code)));
        }
        if (stopAsked) {
            return Optional.of(new Outcome.Stopped());
        }
        if (request.timeout().isPresent()
                && now - beganNanos >= request.timeout().get().toNanos()) {
            return Optional.of(new Outcome.TimedOut(
                    "had not ended after " + inWords(request.timeout().get())));
        }
        return deadlocks.look(follower.trace(), now);
    }

    /// What it said of itself is known better once the last event is merged: see {@link #complete}.
    private Outcome said(Report.MainEnded ended) {
        return ended.failure().isEmpty() ? new Outcome.Finished(lastResult) : new Outcome.Failed(ended.failure());
    }

    private String lostText(int code) {
        String how = code < 0 ? "was killed by signal " + -code : "ended with code " + code;
        String line = RunDirectory.lastLine(directory, engine.name());
        return "the engine process " + engine.pid() + " " + how + " before the program ended"
                + (line.isEmpty() ? "" : "; its last words: " + line);
    }

    private static String inWords(Duration time) {
        boolean isWhole = time.equals(Duration.ofSeconds(time.toSeconds()));
        BigDecimal millis = BigDecimal.valueOf(time.toNanos(), 6).stripTrailingZeros();
        return isWhole ? time.toSeconds() + " s" : millis.toPlainString() + " ms";
    }

    private void complete(Outcome decided, Trace trace) {
        RunDirectory.remove(directory);
        Outcome outcome = RunFacts.complete(decided, trace);
        Trace described = RunFacts.watched(
                trace.withInfo(RunFacts.describe(trace.info(), request.settings(), started, outcome)), outcome);
        forgetApplicationEnd();
        result.complete(new RunResult(outcome, described, processes.ends()));
    }

    private void endWithApplication() {
        stop();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException hurried) {
            // The application ends now; what it leaves is ended by the closed life line.
        }
    }

    private void forgetApplicationEnd() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException endingNow) {
            // The hook is what called for this end.
        }
    }
}
