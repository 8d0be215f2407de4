package dev.interleave.app.explore;

import dev.interleave.engine.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Outcomes in words.
final class OutcomeText {

    private static final String WAITS = " waits ";

    private OutcomeText() {}

    /// All that there is to say.
    static String full(Outcome outcome) {
        return outcome instanceof Outcome.Finished(String text) ? text : kind(outcome) + ": " + outcome.text();
    }

    /// What is to be read first: of a deadlock only who is in it.
    static String brief(Outcome outcome) {
        return outcome instanceof Outcome.Deadlock(List<String> waits)
                        && waits.stream().allMatch(OutcomeText::isWait)
                ? kind(outcome) + ": " + waits.stream().map(OutcomeText::actor).collect(Collectors.joining(", "))
                : full(outcome);
    }

    private static boolean isWait(String sentence) {
        return sentence.indexOf(WAITS) > 0;
    }

    private static String actor(String wait) {
        return wait.substring(0, wait.indexOf(WAITS));
    }

    private static String kind(Outcome outcome) {
        String kind = outcome.kind();
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
