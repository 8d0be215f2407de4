package dev.interleave.app.session;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.LessonRun;
import dev.interleave.schedule.Plan;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The run of a lesson that stands for all: in the controlled engine, by the clock, with its defaults.
public final class SampleRun {

    private SampleRun() {}

    /// Has the run, on a thread of its own. One that takes longer is cancelled; if its code comes to no next
    /// step, its thread is left behind.
    ///
    /// @return empty when it took longer, came to no end of its own, or could not be had
    /// @throws InterruptedException when the calling thread is interrupted
    public static Optional<Trace> of(Lesson lesson, Duration most) throws InterruptedException {
        CompletableFuture<ControlledLesson> begun = new CompletableFuture<>();
        CompletableFuture<LessonRun> ended =
                CompletableFuture.supplyAsync(() -> run(lesson, begun), SampleRun::startThread);
        try {
            return Optional.of(ended.get(most.toMillis(), TimeUnit.MILLISECONDS))
                    .filter(run -> hasEnd(run.result().outcome()))
                    .map(LessonRun::trace);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } finally {
            CompletableFuture<Void> _ = begun.thenAccept(ControlledLesson::cancel);
        }
    }

    private static void startThread(Runnable work) {
        Thread.ofPlatform().daemon().name("sample-run").start(work);
    }

    private static LessonRun run(Lesson lesson, CompletableFuture<ControlledLesson> begun) {
        LessonProgram program = LessonProgram.byDefault(lesson);
        ControlledLesson run = new ControlledLesson(program, ControlledSettings.DEFAULT);
        begun.complete(run);
        return run.run(new Plan.Clocked());
    }

    private static boolean hasEnd(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Finished _, Outcome.Failed _, Outcome.Deadlock _, Outcome.Livelock _ -> true;
            case Outcome.Runaway _, Outcome.Stopped _, Outcome.TimedOut _, Outcome.Lost _ -> false;
        };
    }
}
