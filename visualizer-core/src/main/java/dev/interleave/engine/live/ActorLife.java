package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.ACTOR_BEGIN;
import static dev.interleave.trace.EventKind.ACTOR_END;
import static dev.interleave.trace.EventKind.FAIL;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.trace.EventFlags;
import org.jspecify.annotations.Nullable;

/// The life of a thread or of a process's main, from its first event to its last. The calling thread is the
/// actor's.
final class ActorLife {

    private final LiveActor actor;
    private final LiveExecution execution;

    ActorLife(LiveActor actor) {
        this.actor = actor;
        this.execution = actor.execution();
    }

    /// Lives as a thread does. Returns false when it was cut off, with nothing more to be said of it.
    boolean live(Body<?> body) {
        begin(0);
        Throwable failure = run(body);
        if (failure instanceof CutOff) {
            return false;
        }
        if (failure != null) {
            fail(failure);
        }
        end(failure != null, 0);
        return true;
    }

    /// Records the beginning and takes the interpreter lock.
    void begin(long value) {
        actor.record(ACTOR_BEGIN, 0, -1, value);
        InterpreterLock interpreter = execution.interpreter();
        if (interpreter != null) {
            interpreter.acquire(actor);
        }
    }

    /// Runs the body and returns what it failed with, null for nothing.
    @Nullable
    Throwable run(Body<?> body) {
        try {
            body.run();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    /// Records that an exception left the body.
    void fail(Throwable failure) {
        actor.record(FAIL, EventFlags.FAILED, -1, FailureText.of(failure));
    }

    /// Gives the interpreter lock away and records the end.
    void end(boolean failed, long value) {
        InterpreterLock interpreter = execution.interpreter();
        if (interpreter != null) {
            interpreter.release(actor);
        }
        actor.record(ACTOR_END, failed ? EventFlags.FAILED : 0, -1, value);
    }
}
