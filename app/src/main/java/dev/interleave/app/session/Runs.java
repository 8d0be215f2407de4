package dev.interleave.app.session;

import dev.interleave.engine.RunSettings;
import dev.interleave.engine.live.LiveRun;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.LessonRun;
import dev.interleave.run.LiveLesson;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The live run of the session: at most one, started and ended off the JavaFX thread, so that the
/// window never waits for a process. Answers come through the door.
final class Runs implements AutoCloseable {

    /// Who hears of a run: when it goes on, how it ended, or why it could not begin.
    record Listener(Runnable started, BiConsumer<Ending, Trace> ended, Consumer<String> refused) {}

    private final Executor door;
    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("run-starter").factory());
    private volatile @Nullable LiveRun current;
    private volatile CompletableFuture<Void> told = CompletableFuture.completedFuture(null);
    private final AtomicInteger wanted = new AtomicInteger();

    Runs(Executor door) {
        this.door = door;
    }

    void start(Lesson lesson, Arguments arguments, RunSettings settings, Listener listener) {
        int mine = wanted.get();
        starter.execute(() -> {
            if (mine == wanted.get()) {
                startNow(new LessonProgram(lesson, arguments), settings, listener);
            }
        });
    }

    private void startNow(LessonProgram program, RunSettings settings, Listener listener) {
        try {
            LiveRun run = LiveRun.start(LiveLesson.request(program, settings, Optional.empty()));
            current = run;
            door.execute(listener.started());
            told = run.result().thenAccept(result -> end(LessonRun.of(program, result), listener));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            door.execute(() -> listener.refused().accept(reason));
        }
    }

    private void end(LessonRun run, Listener listener) {
        Trace trace = run.trace();
        door.execute(() -> listener.ended().accept(Ending.of(run), trace));
    }

    /// What the present run has recorded so far.
    Trace trace() {
        LiveRun run = current;
        return run == null ? Trace.EMPTY : run.trace();
    }

    /// Asks the present run to end, or not to begin; returns at once.
    void stop() {
        wanted.incrementAndGet();
        LiveRun run = current;
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public void close() {
        wanted.incrementAndGet();
        starter.close();
        LiveRun run = current;
        if (run != null) {
            run.close();
        }
        told.cancel(false);
    }
}
