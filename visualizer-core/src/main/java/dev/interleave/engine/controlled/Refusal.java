package dev.interleave.engine.controlled;

import dev.interleave.trace.ActorKind;

/// Why a handle cannot be sent to another process, and what to use instead.
final class Refusal {

    private Refusal() {}

    static String of(ControlledHandle handle, String process, String destination) {
        return kindOf(handle) + " " + handle.name + " lives in the memory of process " + process
                + " and cannot be sent to " + destination + "; " + insteadOf(handle);
    }

    private static String kindOf(ControlledHandle handle) {
        return switch (handle) {
            case SemaphoreState _ -> "semaphore";
            case HeldState _ -> "lock";
            case QueueState _ -> "queue";
            case EventState _ -> "event";
            case LatchState _ -> "latch";
            case PoolState _ -> "pool";
            case ControlledActor actor when actor.kind == ActorKind.PROCESS -> "the handle of process";
            default -> "object";
        };
    }

    private static String insteadOf(ControlledHandle handle) {
        return switch (handle) {
            case SemaphoreState _ -> "take turns with lab.processLock or lab.processQueue instead";
            case HeldState _ -> "use lab.processLock instead";
            case QueueState _ -> "use lab.processQueue instead";
            case EventState _, LatchState _ -> "send a message through lab.processQueue instead";
            case PoolState _ -> "make a pool in that process instead";
            case ControlledActor actor
            when actor.kind == ActorKind.PROCESS ->
                "only the process that made it can join it; send its process id instead";
            default -> "send values through lab.processQueue instead";
        };
    }
}
