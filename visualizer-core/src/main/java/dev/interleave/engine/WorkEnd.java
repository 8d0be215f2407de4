package dev.interleave.engine;

import org.jspecify.annotations.Nullable;

/// How a piece of work that was given to a pool ended. Immutable, but for the value.
public sealed interface WorkEnd {

    /// It returned this.
    record Returned(@Nullable Object value) implements WorkEnd {
        @Override
        public String text() {
            return String.valueOf(value);
        }

        @Override
        public @Nullable Object answer() {
            return value;
        }
    }

    /// An exception left it.
    ///
    /// @param text as {@link FailureText} has it
    /// @param cause null when the exception could not be brought along from another process
    record Raised(String text, @Nullable Throwable cause) implements WorkEnd {
        @Override
        public @Nullable Object answer() {
            throw cause == null ? new WorkFailed(text) : new WorkFailed(text, cause);
        }
    }

    /// As recorded.
    String text();

    /// What the work returned.
    ///
    /// @throws WorkFailed when it raised an exception
    @Nullable
    Object answer();
}
