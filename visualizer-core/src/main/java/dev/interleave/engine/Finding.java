package dev.interleave.engine;

/// Something about a controlled run that its outcome does not say, and that its author may not have meant.
public sealed interface Finding {

    /// A single lower-case word or two with a hyphen, for files: `never-joined`.
    String kind();

    /// The name of the actor that it is about.
    String actor();

    /// One sentence, without a full stop.
    String text();

    /// It could have gone on, and was not chosen.
    ///
    /// @param steps for at least so many steps of others
    record Starved(String actor, int steps) implements Finding {
        @Override
        public String kind() {
            return "starved";
        }

        @Override
        public String text() {
            return actor + " could go on, but others went first for " + steps + " steps";
        }
    }

    /// A task that nobody saw to.
    record OrphanedTask(String actor, Fate fate) implements Finding {

        /// What became of it.
        public enum Fate {
            CANCELLED,
            NOT_AWAITED
        }

        @Override
        public String kind() {
            return "orphaned-task";
        }

        @Override
        public String text() {
            return switch (fate) {
                case CANCELLED -> "task " + actor + " had not ended when its loop did, and was cancelled";
                case NOT_AWAITED -> "nobody awaited task " + actor + " to its end";
            };
        }
    }

    /// A thread or process that was started and that nobody joined.
    ///
    /// @param what kind and name: `thread counter-1`
    record NeverJoined(String actor, String what) implements Finding {
        @Override
        public String kind() {
            return "never-joined";
        }

        @Override
        public String text() {
            return "nobody joined " + what;
        }
    }

    /// No daemon, and it still ran when the main body that started it had ended.
    ///
    /// @param what kind and name: `thread counter-1`
    record Outlives(String actor, String what) implements Finding {
        @Override
        public String kind() {
            return "outlives-main";
        }

        @Override
        public String text() {
            return what + " still ran when the main body had ended";
        }
    }
}
