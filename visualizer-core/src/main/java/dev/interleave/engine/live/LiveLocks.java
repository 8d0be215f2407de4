package dev.interleave.engine.live;

import dev.interleave.engine.LockOperation;
import dev.interleave.engine.LockOperation.Acquire;
import dev.interleave.engine.LockOperation.CreateLock;
import dev.interleave.engine.LockOperation.CreateSemaphore;
import dev.interleave.engine.LockOperation.Release;
import org.jspecify.annotations.Nullable;

/// Locks and semaphores.
final class LiveLocks {

    private final LiveExecution execution;

    LiveLocks(LiveExecution execution) {
        this.execution = execution;
    }

    @Nullable
    Object perform(LiveActor actor, LockOperation<?> operation) {
        return switch (operation) {
            case CreateLock create -> lock(actor, create);
            case CreateSemaphore create -> semaphore(actor, create);
            case Acquire(LockHandle lock, var timeoutNanos) -> lock.acquire(actor, timeoutNanos);
            case Release(LockHandle lock) -> {
                lock.release(actor);
                yield null;
            }
            case Acquire _, Release _ -> throw LiveHandle.foreign(operation);
        };
    }

    private LockHandle lock(LiveActor actor, CreateLock create) {
        return switch (create.scope()) {
            case THREADS -> LiveLock.create(execution, create.name(), create.reentrant());
            case PROCESSES -> execution.processes().createLock(actor, create.name(), create.reentrant());
            case TASKS -> execution.loops().createLock(actor, create.name());
        };
    }

    private LockHandle semaphore(LiveActor actor, CreateSemaphore create) {
        return switch (create.scope()) {
            case THREADS -> LiveSemaphore.create(execution, create.name(), create.permits());
            case PROCESSES -> execution.processes().createSemaphore(actor, create.name(), create.permits());
            case TASKS -> execution.loops().createSemaphore(actor, create.name(), create.permits());
        };
    }
}
