package dev.interleave.app.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Verdict;
import java.util.Map;
import java.util.Optional;

/// What is explored: a lesson with its parameters. Two are equal when their runs would be the same.
///
/// @param parameters texts by name, every one that the lesson has
/// @param interpreterLock whether with a GIL
public record Target(Lesson lesson, Map<String, String> parameters, boolean interpreterLock) {

    public Target {
        parameters = Map.copyOf(parameters);
    }

    public static Target of(Lesson lesson, Arguments arguments, boolean interpreterLock) {
        return new Target(lesson, arguments.texts(), interpreterLock);
    }

    LessonProgram program() {
        return new LessonProgram(lesson, arguments());
    }

    private Arguments arguments() {
        return Arguments.parse(lesson, parameters);
    }

    /// What the lesson thinks of the outcome; empty when it says nothing about the lesson.
    Optional<Verdict> verdict(Outcome outcome) {
        return lesson.verdict(outcome, arguments());
    }

    /// What the lesson calls such an outcome: `increments are lost`; may be empty.
    String meaning(Outcome outcome) {
        return lesson.outcomes(arguments()).stream()
                .filter(declared -> declared.matches().test(outcome))
                .findFirst()
                .map(DeclaredOutcome::text)
                .orElse("");
    }
}
