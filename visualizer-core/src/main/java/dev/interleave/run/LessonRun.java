package dev.interleave.run;

import dev.interleave.engine.Finding;
import dev.interleave.engine.RunResult;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Verdict;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;

/// A lesson run to its end.
///
/// @param verdict empty when the run did not come to an outcome of its own
/// @param token with which a controlled run can be had again; empty for a live one
/// @param findings about a controlled run; a live run has none
/// @param choices of a controlled run, if it was one in which the schedule decided and not the clock
public record LessonRun(
        LessonProgram program,
        RunResult result,
        Optional<Verdict> verdict,
        Optional<Token> token,
        List<Finding> findings,
        Optional<Choices> choices) {

    public LessonRun {
        findings = List.copyOf(findings);
    }

    /// A live run that has ended, with what its lesson thinks of the outcome.
    public static LessonRun of(LessonProgram program, RunResult result) {
        return new LessonRun(program, result, verdict(program, result), Optional.empty(), List.of(), Optional.empty());
    }

    /// The same of a controlled run.
    public static LessonRun of(
            LessonProgram program, RunResult result, Token token, List<Finding> findings, Optional<Choices> choices) {
        return new LessonRun(program, result, verdict(program, result), Optional.of(token), findings, choices);
    }

    private static Optional<Verdict> verdict(LessonProgram program, RunResult result) {
        return program.lesson().verdict(result.outcome(), program.arguments());
    }

    /// What the lesson calls such an outcome, which may be nothing.
    public String meaning() {
        return program.lesson().meaning(result.outcome(), program.arguments());
    }

    /// What was recorded, with the lesson's verdict on it.
    public Trace trace() {
        Trace trace = result.trace();
        return verdict.map(known -> trace.withInfo(judged(trace.info(), known))).orElse(trace);
    }

    private RunInfo judged(RunInfo info, Verdict known) {
        RunInfo judged = info.with(RunInfo.VERDICT, known.word());
        return meaning().isEmpty() ? judged : judged.with(RunInfo.MEANING, meaning());
    }
}
