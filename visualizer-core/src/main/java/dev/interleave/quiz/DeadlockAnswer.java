package dev.interleave.quiz;

import dev.interleave.engine.Outcome;
import dev.interleave.quiz.ahead.Ahead;
import dev.interleave.quiz.ahead.Found;
import dev.interleave.quiz.ahead.Reading;
import dev.interleave.quiz.ahead.Way;
import java.util.List;
import java.util.Optional;

/// Whether it can, must, or cannot come to a deadlock.
final class DeadlockAnswer {

    private static final String MUST = "Yes, and nothing can prevent it";
    private static final String CAN = "It can, but need not";
    private static final String CANNOT = "No";

    private static final String IN_A_DEADLOCK = "deadlock";
    private static final String OTHERWISE = "otherwise";

    private DeadlockAnswer() {}

    static Answer of(Setting setting, Ahead ahead) {
        Found found = ahead.search(setting.position(), new InADeadlock());
        boolean own = Ends.isDeadlock(setting.outcomeKind());
        int deadlocks = found.answers().getOrDefault(IN_A_DEADLOCK, 0);
        boolean can = own || deadlocks > 0;
        boolean needNot = !own || found.answers().containsKey(OTHERWISE);
        String key = !can ? CANNOT : needNot ? CAN : MUST;
        String sentence = setting.position() == 0 ? "Can this deadlock?" : "Can this still deadlock?";
        return answer(sentence, key, explanation(found, key, deadlocks, "from here"));
    }

    /// A live run cannot be gone on with otherwise, but its lesson can be run again.
    static Answer fromStart(Ahead ahead) {
        Found found = ahead.search(0, new InADeadlock());
        int deadlocks = found.answers().getOrDefault(IN_A_DEADLOCK, 0);
        String key = deadlocks == 0 ? CANNOT : found.answers().containsKey(OTHERWISE) ? CAN : MUST;
        String explanation = explanation(found, key, deadlocks, "from its start, one step at a time,");
        return answer("Can this lesson deadlock?", key, explanation);
    }

    private static Answer answer(String sentence, String key, String explanation) {
        List<Choice> choices = List.of(MUST, CAN, CANNOT).stream()
                .map(text -> new Choice(text, text.equals(key)))
                .toList();
        return new Answer(sentence, choices, explanation);
    }

    private static String explanation(Found found, String key, int deadlocks, String from) {
        if (found.complete() && found.runs() == 1) {
            return "There is only one way to go on " + from + ".";
        }
        String tried = "of " + found.runs() + " runs tried " + from;
        String ways = "of the " + found.runs() + " ways to go on " + from;
        return switch (key) {
            case CANNOT -> found.complete() ? "None " + ways + " ends in one." : "None " + tried + " ended in one.";
            case MUST -> found.complete() ? "Each " + ways + " ends in it." : "Each " + tried + " ended in it.";
            default -> deadlocks + " " + tried + " ended in one.";
        };
    }

    private static final class InADeadlock implements Reading {

        @Override
        public boolean wantsRecord() {
            return false;
        }

        @Override
        public Optional<String> of(Way way) {
            return Optional.of(way.outcome() instanceof Outcome.Deadlock ? IN_A_DEADLOCK : OTHERWISE);
        }
    }
}
