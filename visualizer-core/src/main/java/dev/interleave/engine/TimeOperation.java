package dev.interleave.engine;

import org.jspecify.annotations.Nullable;

/// Spending time, and saying something.
public sealed interface TimeOperation<R extends @Nullable Object> extends Operation<R> {

    /// Uses this much processor time.
    record Compute(long nanos) implements TimeOperation<@Nullable Void> {}

    /// Blocks the acting thread; in a task, the whole loop.
    record Sleep(long nanos) implements TimeOperation<@Nullable Void> {}

    /// Runs foreign code that may block the acting thread; in a task, the whole loop.
    record BlockingCall(String text, Body<?> body) implements TimeOperation<@Nullable Object> {}

    /// Nanoseconds since the run began, as the engine's clock has it.
    record Now() implements TimeOperation<Long> {}

    record Print(String line) implements TimeOperation<@Nullable Void> {}

    /// How the lesson says it came out, in words that its declared outcomes use: `total 17`. The last one counts.
    record Result(String text) implements TimeOperation<@Nullable Void> {}
}
