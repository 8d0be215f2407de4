package dev.interleave.engine;

import dev.interleave.trace.EventFlags;

/// How asking a web server came out. Immutable.
public sealed interface Fetched {

    record Answered(int status, String body) implements Fetched {
        @Override
        public String text() {
            return Integer.toString(status);
        }

        @Override
        public int flags() {
            return 0;
        }
    }

    /// The connection ended before the whole answer was there.
    record Broken() implements Fetched {
        @Override
        public String text() {
            return "connection broken";
        }

        @Override
        public int flags() {
            return EventFlags.FAILED;
        }
    }

    /// Nobody listens: the server is closed.
    record Refused() implements Fetched {
        @Override
        public String text() {
            return "connection refused";
        }

        @Override
        public int flags() {
            return EventFlags.FAILED;
        }
    }

    /// The answer did not come in time.
    record TimedOut(long timeoutNanos) implements Fetched {
        @Override
        public String text() {
            return "timed out after " + timeoutNanos / 1_000_000 + " ms";
        }

        @Override
        public int flags() {
            return EventFlags.FAILED | EventFlags.TIMED_OUT;
        }
    }

    /// As recorded: the status, or why there is none.
    String text();

    /// Of the event that ends the fetch.
    int flags();
}
