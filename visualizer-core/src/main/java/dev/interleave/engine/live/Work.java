package dev.interleave.engine.live;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.WorkEnd;
import dev.interleave.engine.WorkFailed;
import org.jspecify.annotations.Nullable;

/// Runs a body where no exception may pass, and keeps how it ended for whoever asks afterwards.
final class Work implements Runnable {

    private final Body<?> body;
    private @Nullable Object result;
    private @Nullable Throwable failure;

    Work(Body<?> body) {
        this.body = body;
    }

    @Override
    public void run() {
        try {
            result = body.run();
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    /// What left the body, null when it returned.
    @Nullable
    Throwable failure() {
        return failure;
    }

    WorkEnd end() {
        return failure == null ? new WorkEnd.Returned(result) : new WorkEnd.Raised(FailureText.of(failure), failure);
    }

    /// What the body returned.
    ///
    /// @throws RuntimeException as the body threw it, or {@link WorkFailed} for a checked exception
    @Nullable
    Object answer() {
        return switch (failure) {
            case null -> result;
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case Throwable checked -> throw new WorkFailed(FailureText.of(checked), checked);
        };
    }
}
