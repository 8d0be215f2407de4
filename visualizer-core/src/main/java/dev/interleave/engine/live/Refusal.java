package dev.interleave.engine.live;

/// Why a handle cannot be sent to another process, and what to use instead.
final class Refusal {

    private Refusal() {}

    static String of(LiveHandle handle, LiveProcess process, String destination) {
        return kindOf(handle) + " " + handle.name() + " lives in the memory of process " + process.name()
                + " and cannot be sent to " + destination + "; " + insteadOf(handle);
    }

    private static String kindOf(LiveHandle handle) {
        return switch (handle) {
            case LiveSemaphore _ -> "semaphore";
            case LockHandle _ -> "lock";
            case QueueHandle _ -> "queue";
            case EventHandle _ -> "event";
            case LiveLatch _ -> "latch";
            case PoolHandle _ -> "pool";
            case ChildHandle _ -> "the handle of process";
            default -> "object";
        };
    }

    private static String insteadOf(LiveHandle handle) {
        return switch (handle) {
            case LiveSemaphore _ -> "take turns with lab.processLock or lab.processQueue instead";
            case LockHandle _ -> "use lab.processLock instead";
            case QueueHandle _ -> "use lab.processQueue instead";
            case EventHandle _, LiveLatch _ -> "send a message through lab.processQueue instead";
            case PoolHandle _ -> "make a pool in that process instead";
            case ChildHandle _ -> "only the process that made it can join it; send its process id instead";
            default -> "send values through lab.processQueue instead";
        };
    }
}
