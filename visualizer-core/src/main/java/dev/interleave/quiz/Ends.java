package dev.interleave.quiz;

import java.util.Optional;

/// How a run may end, as an answer.
final class Ends {

    static final String DEADLOCK = "Nobody can go on: a deadlock";
    static final String FINISHED = "It comes to its end";
    static final String NEVER = "It never ends";

    private static final String DEADLOCK_KIND = "deadlock";

    private Ends() {}

    /// Empty for a run that came to no outcome of its own.
    static Optional<String> words(String kind, String text) {
        return switch (kind) {
            case "finished" -> Optional.of(text);
            case DEADLOCK_KIND -> Optional.of(DEADLOCK);
            case "failed" -> Optional.of("It fails: " + text);
            case "livelock" -> Optional.of("They go round in circles: a livelock");
            case "runaway" -> Optional.of(NEVER);
            default -> Optional.empty();
        };
    }

    static boolean isDeadlock(String kind) {
        return kind.equals(DEADLOCK_KIND);
    }

    /// Whether the program came to an end.
    static boolean isEnd(String kind) {
        return kind.equals("finished") || kind.equals("failed");
    }
}
