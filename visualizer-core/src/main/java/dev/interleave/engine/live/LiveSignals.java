package dev.interleave.engine.live;

import dev.interleave.engine.Handle;
import dev.interleave.engine.SignalOperation;
import dev.interleave.engine.SignalOperation.AwaitBarrier;
import dev.interleave.engine.SignalOperation.AwaitLatch;
import dev.interleave.engine.SignalOperation.ClearEvent;
import dev.interleave.engine.SignalOperation.CountDown;
import dev.interleave.engine.SignalOperation.CreateBarrier;
import dev.interleave.engine.SignalOperation.CreateCondition;
import dev.interleave.engine.SignalOperation.CreateEvent;
import dev.interleave.engine.SignalOperation.CreateLatch;
import dev.interleave.engine.SignalOperation.IsSet;
import dev.interleave.engine.SignalOperation.Notify;
import dev.interleave.engine.SignalOperation.SetEvent;
import dev.interleave.engine.SignalOperation.WaitCondition;
import dev.interleave.engine.SignalOperation.WaitEvent;
import org.jspecify.annotations.Nullable;

/// Conditions, events, barriers and latches.
final class LiveSignals {

    private final LiveExecution execution;

    LiveSignals(LiveExecution execution) {
        this.execution = execution;
    }

    @Nullable
    Object perform(LiveActor actor, SignalOperation<?> operation) {
        return switch (operation) {
            case CreateCondition(var name, var lock) -> condition(name, lock);
            case WaitCondition(LiveCondition condition, var timeoutNanos) -> condition.await(actor, timeoutNanos);
            case Notify(LiveCondition condition, var count) -> {
                condition.wake(actor, count);
                yield null;
            }
            case CreateEvent create -> event(actor, create);
            case WaitEvent(EventHandle event, var timeoutNanos) -> event.await(actor, timeoutNanos);
            case SetEvent(EventHandle event) -> {
                event.set(actor);
                yield null;
            }
            case ClearEvent(EventHandle event) -> {
                event.clear(actor);
                yield null;
            }
            case IsSet(EventHandle event) -> event.isSet(actor);
            case CreateBarrier(var name, var parties) -> LiveBarrier.create(execution, name, parties);
            case AwaitBarrier(LiveBarrier barrier) -> barrier.await(actor);
            case CreateLatch(var name, var count) -> LiveLatch.create(execution, name, count);
            case CountDown(LiveLatch latch) -> {
                latch.countDown(actor);
                yield null;
            }
            case AwaitLatch(LiveLatch latch, var timeoutNanos) -> latch.await(actor, timeoutNanos);
            case WaitCondition _,
                    Notify _,
                    WaitEvent _,
                    SetEvent _,
                    ClearEvent _,
                    IsSet _,
                    AwaitBarrier _,
                    CountDown _,
                    AwaitLatch _ -> throw LiveHandle.foreign(operation);
        };
    }

    private LiveCondition condition(String name, Handle lock) {
        if (lock instanceof LiveLock threads) {
            return LiveCondition.create(execution, name, threads);
        }
        throw new IllegalArgumentException(
                "condition " + name + " needs a lock between threads, made by lab.lock or lab.reentrantLock");
    }

    private EventHandle event(LiveActor actor, CreateEvent create) {
        return switch (create.scope()) {
            case THREADS -> LiveEvent.create(execution, create.name());
            case PROCESSES -> execution.processes().createEvent(actor, create.name());
            case TASKS -> execution.loops().createEvent(actor, create.name());
        };
    }
}
