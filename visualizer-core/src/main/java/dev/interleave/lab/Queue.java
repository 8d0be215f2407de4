package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import dev.interleave.engine.QueueOperation.Get;
import dev.interleave.engine.QueueOperation.JoinQueue;
import dev.interleave.engine.QueueOperation.Put;
import dev.interleave.engine.QueueOperation.QueueSize;
import dev.interleave.engine.QueueOperation.TaskDone;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// First in, first out. On one made by an {@link EventLoop}, `put`, `get` and `join` are awaits.
///
/// @param <T> never null
public final class Queue<T> extends Primitive {

    private static final long serialVersionUID = 1;

    Queue(Handle handle) {
        super(handle);
    }

    /// Waits while the queue is full.
    public void put(T value) {
        perform(new Put(handle, Objects.requireNonNull(value), Operation.FOREVER));
    }

    /// Returns false when the timeout passed first.
    public boolean put(T value, Duration timeout) {
        return perform(new Put(handle, Objects.requireNonNull(value), nanos(timeout)));
    }

    /// Waits while the queue is empty.
    public T get() {
        return Objects.requireNonNull(cast(perform(new Get(handle, Operation.FOREVER))));
    }

    /// Returns null when the timeout passed first.
    public @Nullable T get(Duration timeout) {
        return cast(perform(new Get(handle, nanos(timeout))));
    }

    /// Says that one value taken is dealt with.
    ///
    /// @throws IllegalStateException when more are said to be than were put
    public void taskDone() {
        perform(new TaskDone(handle));
    }

    /// Waits until every value put is dealt with.
    public void join() {
        perform(new JoinQueue(handle));
    }

    public int size() {
        return perform(new QueueSize(handle));
    }

    @SuppressWarnings("unchecked") // only put() puts, and it puts a T
    private @Nullable T cast(@Nullable Object value) {
        return (T) value;
    }
}
