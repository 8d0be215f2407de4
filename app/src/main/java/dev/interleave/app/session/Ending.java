package dev.interleave.app.session;

import dev.interleave.engine.Outcome;
import dev.interleave.lesson.Verdict;
import dev.interleave.run.LessonRun;
import java.util.List;
import java.util.Optional;

/// How the run that is shown came out.
///
/// @param kind of the outcome: `finished`, `deadlock`
/// @param text the outcome in words
/// @param verdict what the lesson thinks of it; empty for a recording that does not say
/// @param meaning what the lesson calls such an outcome: `increments are lost`; may be empty
public record Ending(String kind, String text, Optional<Verdict> verdict, String meaning) {

    static Ending of(LessonRun run) {
        Outcome outcome = run.result().outcome();
        return new Ending(outcome.kind(), outcome.text(), run.verdict(), run.meaning());
    }

    /// The outcome that a recording names, as far as lessons tell outcomes apart.
    static Optional<Outcome> outcome(String kind, String text) {
        return switch (kind) {
            case "finished" -> Optional.of(new Outcome.Finished(text));
            case "failed" -> Optional.of(new Outcome.Failed(text));
            case "livelock" -> Optional.of(new Outcome.Livelock(text));
            case "runaway" -> Optional.of(new Outcome.Runaway(text));
            case "deadlock" -> Optional.of(new Outcome.Deadlock(List.of(text)));
            default -> Optional.empty();
        };
    }
}
