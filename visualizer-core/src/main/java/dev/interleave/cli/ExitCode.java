package dev.interleave.cli;

import dev.interleave.engine.Outcome;
import dev.interleave.lesson.Verdict;
import dev.interleave.run.LessonRun;
import java.util.Optional;

/// What the program's exit status says.
public final class ExitCode {

    /// The outcome is one that the lesson allows or calls surprising.
    public static final int OK = 0;
    /// The outcome is one that the lesson forbids.
    public static final int FORBIDDEN = 1;
    /// What was given on the command line, or in a file, is wrong.
    public static final int BAD_INPUT = 2;
    /// The run had not ended in the time allowed.
    public static final int TIMED_OUT = 3;
    /// The engine died.
    public static final int LOST = 4;

    private ExitCode() {}

    /// The exit code of a run.
    public static int of(LessonRun run) {
        return of(run.result().outcome(), run.verdict());
    }

    /// The exit code of an outcome with its verdict.
    public static int of(Outcome outcome, Optional<Verdict> verdict) {
        return switch (outcome) {
            case Outcome.TimedOut _, Outcome.Stopped _ -> TIMED_OUT;
            case Outcome.Lost _ -> LOST;
            case Outcome.Finished _, Outcome.Failed _, Outcome.Deadlock _, Outcome.Livelock _, Outcome.Runaway _ ->
                verdict.filter(Verdict.FORBIDDEN::equals).isPresent() ? FORBIDDEN : OK;
        };
    }
}
