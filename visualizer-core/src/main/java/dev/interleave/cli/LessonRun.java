package dev.interleave.cli;

import dev.interleave.engine.RunSettings;
import dev.interleave.engine.live.LiveRequest;
import dev.interleave.engine.live.LiveResult;
import dev.interleave.engine.live.LiveRun;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Verdict;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// A lesson run to its end without a window.
///
/// @param verdict empty when the run did not come to an outcome of its own
public record LessonRun(LessonProgram program, LiveResult result, Optional<Verdict> verdict) {

    /// A run that has ended, with what its lesson thinks of the outcome.
    public static LessonRun of(LessonProgram program, LiveResult result) {
        return new LessonRun(program, result, program.lesson().verdict(result.outcome(), program.arguments()));
    }

    /// What a live run of the lesson is asked for with.
    public static LiveRequest request(LessonProgram program, RunSettings settings, Optional<Duration> timeout) {
        return new LiveRequest(
                LessonProgram.class,
                program.describe(),
                program.lesson().getClass(),
                settings,
                program.info(),
                timeout);
    }

    /// Runs the lesson and waits for the end.
    ///
    /// @throws IOException when the engine cannot be started, with a sentence that says why
    /// @throws InterruptedException when the calling thread was interrupted; the run is then stopped
    public static LessonRun complete(LessonProgram program, RunSettings settings, Optional<Duration> timeout)
            throws IOException, InterruptedException {
        try (LiveRun run = LiveRun.start(request(program, settings, timeout))) {
            return of(program, run.result().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run's result never fails", e);
        }
    }

    /// What was recorded, with the lesson's verdict on it.
    public Trace trace() {
        Trace trace = result.trace();
        return verdict.map(known -> trace.withInfo(trace.info().with(RunInfo.VERDICT, known.word())))
                .orElse(trace);
    }

    /// One of {@link ExitCode}.
    public int exitCode() {
        return ExitCode.of(result.outcome(), verdict);
    }

    /// Prints output, outcome, duration and processes.
    public void print(PrintWriter out) {
        new RunReport(this).print(out);
    }
}
