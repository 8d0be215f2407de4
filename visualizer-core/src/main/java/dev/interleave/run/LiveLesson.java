package dev.interleave.run;

import dev.interleave.engine.RunSettings;
import dev.interleave.engine.live.LiveRequest;
import dev.interleave.engine.live.LiveRun;
import dev.interleave.lesson.LessonProgram;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Lessons in the live engine. Any thread may call.
public final class LiveLesson {

    private LiveLesson() {}

    /// What a live run of the lesson is asked for with.
    public static LiveRequest request(LessonProgram program, RunSettings settings, Optional<Duration> timeout) {
        return new LiveRequest(
                LessonProgram.class,
                program.describe(),
                program.lesson().getClass(),
                machine(program, settings),
                program.info(),
                timeout);
    }

    /// A lesson that is about the interpreter lock has one, whoever runs it.
    private static RunSettings machine(LessonProgram program, RunSettings settings) {
        boolean lock = settings.interpreterLock() || program.lesson().interpreterLock(program.arguments());
        return new RunSettings(lock, settings.switchInterval(), settings.recording());
    }

    /// Runs the lesson and waits for the end.
    ///
    /// @throws IOException when the engine cannot be started, with a sentence that says why
    /// @throws InterruptedException when the calling thread was interrupted; the run is then stopped
    public static LessonRun complete(LessonProgram program, RunSettings settings, Optional<Duration> timeout)
            throws IOException, InterruptedException {
        try (LiveRun run = LiveRun.start(request(program, settings, timeout))) {
            return LessonRun.of(program, run.result().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run's result never fails", e);
        }
    }
}
