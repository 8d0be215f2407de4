package dev.interleave.schedule;

import dev.interleave.engine.Scheduler;

/// How one run is to be scheduled, as a value that can be kept and written down.
public sealed interface Plan {

    /// A scheduler for one run.
    Scheduler scheduler();

    /// As part of a token, without `-`.
    String encode();

    /// As time has it.
    record Clocked() implements Plan {
        @Override
        public Scheduler scheduler() {
            return new RoundRobin();
        }

        @Override
        public String encode() {
            return "r";
        }
    }

    record ByChance(long seed) implements Plan {
        @Override
        public Scheduler scheduler() {
            return new RandomWalk(seed);
        }

        @Override
        public String encode() {
            return "s" + seed;
        }
    }

    /// With {@link Pct}.
    record ByPriority(long seed, int depth, int expectedSteps) implements Plan {
        @Override
        public Scheduler scheduler() {
            return new Pct(seed, depth, expectedSteps);
        }

        @Override
        public String encode() {
            return "p" + seed + "." + depth + "." + expectedSteps;
        }
    }

    /// With {@link Pos}.
    record ByPartialOrder(long seed) implements Plan {
        @Override
        public Scheduler scheduler() {
            return new Pos(seed);
        }

        @Override
        public String encode() {
            return "o" + seed;
        }
    }

    /// These answers, and then straight on.
    record Given(Schedule schedule) implements Plan {
        @Override
        public Scheduler scheduler() {
            return new Replay(schedule, Replay.End.GO_ON);
        }

        @Override
        public String encode() {
            return "x" + schedule.trimmed().encode();
        }
    }

    /// The inverse of {@link #encode}.
    ///
    /// @throws IllegalArgumentException with a sentence, when the text is none of it
    static Plan decode(String text) {
        String rest = text.isEmpty() ? "" : text.substring(1);
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        try {
            return switch (first) {
                case 'r' -> new Clocked();
                case 's' -> new ByChance(Long.parseLong(rest));
                case 'o' -> new ByPartialOrder(Long.parseLong(rest));
                case 'p' -> byPriority(rest.split("\\.", -1));
                case 'x' -> new Given(Schedule.decode(rest));
                default ->
                    throw new IllegalArgumentException(
                            "'" + text + "' is no way to schedule a run: it begins with r, s, p, o or x");
            };
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no way to schedule a run: '" + rest + "' should be a whole number", noNumber);
        }
    }

    private static Plan byPriority(String[] parts) {
        if (parts.length != 3) {
            throw new IllegalArgumentException("a schedule by PCT is written p<seed>.<depth>.<steps>");
        }
        return new ByPriority(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
