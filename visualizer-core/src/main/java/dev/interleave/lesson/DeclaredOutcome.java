package dev.interleave.lesson;

import dev.interleave.engine.Outcome;
import java.util.function.Predicate;

/// One way in which a lesson may come out, declared before it runs.
///
/// @param text for people: "some increments are lost"
/// @param rare whether many runs by chance may miss it
public record DeclaredOutcome(Verdict verdict, String text, Predicate<Outcome> matches, boolean rare) {

    /// It ended by itself, and said exactly this of itself.
    public static DeclaredOutcome allowed(String text, String result) {
        return new DeclaredOutcome(Verdict.ALLOWED, text, finished(result::equals), false);
    }

    /// It ended by itself, and what it said of itself passes the test.
    public static DeclaredOutcome allowed(String text, Predicate<String> result) {
        return new DeclaredOutcome(Verdict.ALLOWED, text, finished(result), false);
    }

    /// It ended by itself, and said exactly this of itself.
    public static DeclaredOutcome surprising(String text, String result) {
        return new DeclaredOutcome(Verdict.SURPRISING, text, finished(result::equals), false);
    }

    /// It ended by itself, and what it said of itself passes the test.
    public static DeclaredOutcome surprising(String text, Predicate<String> result) {
        return new DeclaredOutcome(Verdict.SURPRISING, text, finished(result), false);
    }

    /// An exception left the main body.
    public static DeclaredOutcome failed(Verdict verdict, String text) {
        return new DeclaredOutcome(verdict, text, Outcome.Failed.class::isInstance, false);
    }

    /// Nobody can go on: a cycle of waits closed, or everybody waits for what nobody will do.
    public static DeclaredOutcome deadlock(Verdict verdict, String text) {
        return new DeclaredOutcome(verdict, text, Outcome.Deadlock.class::isInstance, false);
    }

    /// They go round in circles, and nobody gets on.
    public static DeclaredOutcome livelock(Verdict verdict, String text) {
        return new DeclaredOutcome(verdict, text, Outcome.Livelock.class::isInstance, false);
    }

    /// The same, but many runs by chance may miss it.
    public DeclaredOutcome rarely() {
        return new DeclaredOutcome(verdict, text, matches, true);
    }

    private static Predicate<Outcome> finished(Predicate<String> result) {
        return outcome -> outcome instanceof Outcome.Finished(String text) && result.test(text);
    }
}
