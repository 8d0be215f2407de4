package dev.interleave.engine.live;

import dev.interleave.engine.SendableBody;
import org.jspecify.annotations.Nullable;

/// What a process of a run does together with the others: child processes, and everything that processes share.
/// The methods act on behalf of the actor given, on its thread, and record what they create.
interface LiveProcesses {

    /// For an execution that is alone.
    LiveProcesses NONE = new LiveProcesses() {};

    default ChildHandle createProcess(LiveActor actor, String name, boolean daemon, SendableBody<?> body) {
        throw alone("a child process");
    }

    default LockHandle createLock(LiveActor actor, String name, boolean reentrant) {
        throw alone("a lock");
    }

    default LockHandle createSemaphore(LiveActor actor, String name, int permits) {
        throw alone("a semaphore");
    }

    default EventHandle createEvent(LiveActor actor, String name) {
        throw alone("an event");
    }

    default QueueHandle createQueue(LiveActor actor, String name, int capacity) {
        throw alone("a queue");
    }

    default ValueHandle createValue(LiveActor actor, String name, @Nullable Object initial) {
        throw alone("a value");
    }

    default PoolHandle createPool(LiveActor actor, String name, int workers) {
        throw alone("a pool");
    }

    /// The lesson said how it came out; what is recorded is not this method's business.
    default void said(String result) {}

    /// The main actor's body is done, and so are its threads and thread pools. Waits for child processes, ends
    /// the daemons.
    default void mainEnds(LiveActor main) {}

    private static UnsupportedOperationException alone(String what) {
        return new UnsupportedOperationException(what + " between processes needs a run with an engine process");
    }
}
