package dev.interleave.engine;

import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// Conditions, events, barriers and latches: things one is told.
public sealed interface SignalOperation<R extends @Nullable Object> extends Operation<R> {

    record CreateCondition(String name, Handle lock) implements SignalOperation<Handle> {}

    /// Releases the lock, waits to be notified, takes the lock again. Returns false when the timeout passed first.
    record WaitCondition(Handle condition, long timeoutNanos) implements SignalOperation<Boolean> {}

    /// Wakes at most `count` waiters.
    record Notify(Handle condition, int count) implements SignalOperation<@Nullable Void> {}

    record CreateEvent(String name, Scope scope) implements SignalOperation<Handle> {}

    /// Waits until the event is set. Returns false when the timeout passed first.
    record WaitEvent(Handle event, long timeoutNanos) implements SignalOperation<Boolean> {}

    record SetEvent(Handle event) implements SignalOperation<@Nullable Void> {}

    record ClearEvent(Handle event) implements SignalOperation<@Nullable Void> {}

    record IsSet(Handle event) implements SignalOperation<Boolean> {}

    record CreateBarrier(String name, int parties) implements SignalOperation<Handle> {}

    /// Waits until all parties have arrived. Returns the place of arrival, from 0.
    record AwaitBarrier(Handle barrier) implements SignalOperation<Integer> {}

    record CreateLatch(String name, int count) implements SignalOperation<Handle> {}

    /// One less to wait for; does nothing when nothing is left.
    record CountDown(Handle latch) implements SignalOperation<@Nullable Void> {}

    /// Waits until nothing is left. Returns false when the timeout passed first.
    record AwaitLatch(Handle latch, long timeoutNanos) implements SignalOperation<Boolean> {}
}
