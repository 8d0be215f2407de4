package dev.interleave.lesson;

import dev.interleave.engine.Outcome;
import java.util.function.Predicate;

/// One way in which a lesson may come out, declared before it runs.
///
/// @param text for people: "some increments are lost"
public record DeclaredOutcome(Verdict verdict, String text, Predicate<Outcome> matches) {

    /// It ended by itself, and said exactly this of itself.
    public static DeclaredOutcome allowed(String text, String result) {
        return new DeclaredOutcome(Verdict.ALLOWED, text, finished(result::equals));
    }

    /// It ended by itself, and what it said of itself passes the test.
    public static DeclaredOutcome surprising(String text, Predicate<String> result) {
        return new DeclaredOutcome(Verdict.SURPRISING, text, finished(result));
    }

    /// A cycle of waits closed.
    public static DeclaredOutcome deadlock(Verdict verdict, String text) {
        return new DeclaredOutcome(verdict, text, Outcome.Deadlock.class::isInstance);
    }

    private static Predicate<Outcome> finished(Predicate<String> result) {
        return outcome -> outcome instanceof Outcome.Finished(String text) && result.test(text);
    }
}
