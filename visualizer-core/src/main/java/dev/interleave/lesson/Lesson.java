package dev.interleave.lesson;

import dev.interleave.engine.Outcome;
import dev.interleave.lab.Lab;
import java.util.List;
import java.util.Optional;

/// A small concurrent program that teaches one thing. It has a public constructor without parameters, keeps no
/// state of its own, and never says which engine runs it.
public interface Lesson {

    /// As on the command line: `lost-update`.
    String id();

    /// For the catalogue: "Lost update".
    String title();

    /// The chapter's name: "Threads".
    String chapter();

    /// One paragraph: what to watch for, and why it happens.
    String paragraph();

    /// In the order in which they are asked for.
    List<Parameter<?>> parameters();

    /// What may happen with these arguments; the first that matches counts, and what matches none is forbidden.
    List<DeclaredOutcome> outcomes(Arguments arguments);

    /// Id of the broken or repaired neighbour.
    default Optional<String> pair() {
        return Optional.empty();
    }

    /// The body of the main actor.
    void run(Lab lab, Arguments arguments) throws Exception;

    /// What this lesson thinks of the outcome of a run; empty for a run that was stopped, timed out or lost,
    /// because that says nothing about the lesson.
    default Optional<Verdict> verdict(Outcome outcome, Arguments arguments) {
        return switch (outcome) {
            case Outcome.Finished _, Outcome.Failed _, Outcome.Deadlock _, Outcome.Livelock _, Outcome.Runaway _ ->
                Optional.of(judge(outcome, arguments));
            case Outcome.Stopped _, Outcome.TimedOut _, Outcome.Lost _ -> Optional.empty();
        };
    }

    private Verdict judge(Outcome outcome, Arguments arguments) {
        return outcomes(arguments).stream()
                .filter(declared -> declared.matches().test(outcome))
                .findFirst()
                .map(DeclaredOutcome::verdict)
                .orElse(Verdict.FORBIDDEN);
    }
}
