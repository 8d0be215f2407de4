package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import dev.interleave.engine.PoolOperation.AwaitResult;
import dev.interleave.engine.PoolOperation.GetResult;
import dev.interleave.engine.PoolOperation.IsDone;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The result of work given to a {@link Pool}, once there is one.
public final class Future<T extends @Nullable Object> extends Primitive {

    private static final long serialVersionUID = 1;

    Future(Handle handle) {
        super(handle);
    }

    /// Blocks until the result is there.
    ///
    /// @throws dev.interleave.engine.WorkFailed when the work ended with an exception
    public T get() {
        return answer(new GetResult(handle, Operation.FOREVER));
    }

    /// Blocks until the result is there, or the timeout has passed.
    ///
    /// @throws dev.interleave.engine.OperationTimedOut when the timeout passed first
    public T get(Duration timeout) {
        return answer(new GetResult(handle, nanos(timeout)));
    }

    /// In a task: waits for the result while the loop goes on.
    public T await() {
        return answer(new AwaitResult(handle));
    }

    public boolean isDone() {
        return perform(new IsDone(handle));
    }
}
