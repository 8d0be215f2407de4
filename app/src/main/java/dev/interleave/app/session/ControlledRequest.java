package dev.interleave.app.session;

import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.LessonRun;
import dev.interleave.run.Token;
import dev.interleave.schedule.Plan;

/// A controlled run to be had: which lesson, on which machine, scheduled how.
public record ControlledRequest(LessonProgram program, ControlledSettings settings, Plan plan) {

    /// What a token asks for.
    ///
    /// @throws IllegalArgumentException with a sentence that says why it cannot be had
    public static ControlledRequest of(String token) {
        Token parsed = Token.parse(token.strip());
        return new ControlledRequest(parsed.program(), parsed.controlledSettings(), parsed.plan());
    }

    /// What had this run.
    static ControlledRequest of(LessonRun run, Token token) {
        return new ControlledRequest(run.program(), token.controlledSettings(), token.plan());
    }

    /// Has the run on the calling thread, without a session.
    ///
    /// @throws dev.interleave.schedule.Drifted when the plan is a schedule that does not fit
    public LessonRun complete() {
        return lesson().run(plan);
    }

    /// An engine of its own for this run.
    ControlledLesson lesson() {
        return new ControlledLesson(program, settings);
    }
}
