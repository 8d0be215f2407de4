package dev.interleave.engine.controlled;

import dev.interleave.engine.LockOperation;
import dev.interleave.engine.LockOperation.Acquire;
import dev.interleave.engine.LockOperation.CreateLock;
import dev.interleave.engine.LockOperation.CreateSemaphore;
import dev.interleave.engine.LockOperation.Release;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// Locks and semaphores.
final class ControlledLocks {

    private final Kernel kernel;

    ControlledLocks(Kernel kernel) {
        this.kernel = kernel;
    }

    @Nullable
    Object perform(ControlledActor actor, LockOperation<?> operation) {
        return switch (operation) {
            case Acquire(HeldState held, var timeoutNanos) -> held.acquire(actor, timeoutNanos);
            case Release(HeldState held) -> {
                held.release(actor);
                yield null;
            }
            case CreateLock create -> lock(actor, create);
            case CreateSemaphore create -> semaphore(actor, create);
            case Acquire _, Release _ -> throw ControlledHandle.foreign(operation);
        };
    }

    private HeldState lock(ControlledActor actor, CreateLock create) {
        if (create.scope() == Scope.TASKS) {
            return kernel.families().loops().createLock(actor, create.name());
        }
        return LockState.create(actor, create);
    }

    private HeldState semaphore(ControlledActor actor, CreateSemaphore create) {
        if (create.scope() == Scope.TASKS) {
            return kernel.families().loops().createSemaphore(actor, create.name(), create.permits());
        }
        return SemaphoreState.create(actor, create);
    }
}
