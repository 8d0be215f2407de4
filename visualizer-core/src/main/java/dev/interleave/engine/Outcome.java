package dev.interleave.engine;

import java.util.List;

/// How a run ended.
public sealed interface Outcome {

    /// A single lower-case word, for files and exit codes.
    String kind();

    /// One sentence or less.
    String text();

    /// The program ended by itself.
    ///
    /// @param text what it said of itself (`total 17`), or `finished`
    record Finished(String text) implements Outcome {
        @Override
        public String kind() {
            return "finished";
        }
    }

    /// An exception left the main body.
    record Failed(String text) implements Outcome {
        @Override
        public String kind() {
            return "failed";
        }
    }

    /// A cycle of waits closed, which can never open.
    ///
    /// @param waits one sentence for each actor in the cycle: `transfer-1 waits for lock B, held by transfer-2`
    record Deadlock(List<String> waits) implements Outcome {
        public Deadlock {
            waits = List.copyOf(waits);
        }

        @Override
        public String kind() {
            return "deadlock";
        }

        @Override
        public String text() {
            return String.join("; ", waits);
        }
    }

    /// The same state comes back again and again, and nobody gets on with anything.
    ///
    /// @param text who does what, over and over
    record Livelock(String text) implements Outcome {
        @Override
        public String kind() {
            return "livelock";
        }
    }

    /// The lesson's own code never came back to the engine: a loop without an operation.
    record Runaway(String text) implements Outcome {
        @Override
        public String kind() {
            return "runaway";
        }
    }

    /// It had not ended when the time allowed had passed.
    record TimedOut(String text) implements Outcome {
        @Override
        public String kind() {
            return "timeout";
        }
    }

    /// Somebody stopped it.
    record Stopped() implements Outcome {
        @Override
        public String kind() {
            return "stopped";
        }

        @Override
        public String text() {
            return "stopped before it ended";
        }
    }

    /// The engine died under it; what it had recorded until then is there.
    record Lost(String text) implements Outcome {
        @Override
        public String kind() {
            return "lost";
        }
    }
}
