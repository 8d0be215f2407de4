package dev.interleave.engine.controlled;

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
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// Conditions, events, barriers and latches.
final class ControlledSignals {

    private final Kernel kernel;

    ControlledSignals(Kernel kernel) {
        this.kernel = kernel;
    }

    @Nullable
    Object perform(ControlledActor actor, SignalOperation<?> operation) {
        return switch (operation) {
            case CreateCondition(var name, LockState lock)
            when lock.scope == Scope.THREADS -> ConditionState.create(actor, name, lock);
            case CreateCondition impossible ->
                throw new IllegalArgumentException("condition " + impossible.name()
                        + " needs a lock between threads, made by lab.lock or lab.reentrantLock");
            case WaitCondition(ConditionState condition, var timeoutNanos) -> condition.await(actor, timeoutNanos);
            case Notify(ConditionState condition, var count) -> {
                condition.wake(actor, count);
                yield null;
            }
            case CreateEvent(var name, var scope) ->
                scope == Scope.TASKS
                        ? kernel.families().loops().createEvent(actor, name)
                        : FlagState.create(actor, name, scope);
            case WaitEvent(EventState event, var timeoutNanos) -> event.await(actor, timeoutNanos);
            case SetEvent(EventState event) -> {
                event.set(actor);
                yield null;
            }
            case ClearEvent(EventState event) -> {
                event.clear(actor);
                yield null;
            }
            case IsSet(EventState event) -> event.isSet(actor);
            case CreateBarrier(var name, var parties) -> BarrierState.create(actor, name, parties);
            case AwaitBarrier(BarrierState barrier) -> barrier.await(actor);
            case CreateLatch(var name, var count) -> LatchState.create(actor, name, count);
            case CountDown(LatchState latch) -> {
                latch.countDown(actor);
                yield null;
            }
            case AwaitLatch(LatchState latch, var timeoutNanos) -> latch.await(actor, timeoutNanos);
            case WaitCondition _,
                    Notify _,
                    WaitEvent _,
                    SetEvent _,
                    ClearEvent _,
                    IsSet _,
                    AwaitBarrier _,
                    CountDown _,
                    AwaitLatch _ -> throw ControlledHandle.foreign(operation);
        };
    }
}
