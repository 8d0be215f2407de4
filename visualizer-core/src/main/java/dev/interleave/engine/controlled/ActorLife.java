package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventFlags.FAILED;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.LoopWatch;
import dev.interleave.engine.Step;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import org.jspecify.annotations.Nullable;

/// The life of a thread or of a process's main, from its first event to its last.
final class ActorLife implements Runnable {

    private final ControlledActor actor;
    private final Body<?> body;

    ActorLife(ControlledActor actor, Body<?> body) {
        this.actor = actor;
        this.body = body;
    }

    /// The actor can begin then.
    void launch(long nanos) {
        actor.continuation = Continuations.create(this);
        actor.status = ControlledActor.Status.PENDING;
        actor.step = Step.BEGIN;
        actor.object = actor;
        actor.host.readyNanos = nanos;
        actor.kernel.population().join(actor);
    }

    /// Records its first event, which comes even before it has the interpreter lock.
    static void recordBegin(ControlledActor actor) {
        boolean isMain = actor.kind == ActorKind.PROCESS;
        long pid = isMain ? actor.kernel.population().processOf(actor).pid() : 0;
        actor.record(EventKind.ACTOR_BEGIN, 0, -1, pid);
    }

    @Override
    public void run() {
        actor.hasBegun = true;
        boolean isMain = actor.kind == ActorKind.PROCESS;
        ControlledProcess process = actor.kernel.population().processOf(actor);
        try {
            Throwable failure = outcomeOf(body, true);
            if (isMain) {
                actor.kernel.facts.bodyEnded(actor);
                Throwable atEnd = outcomeOf(() -> awaitOthers(process), failure == null);
                failure = failure == null ? atEnd : failure;
            }
            end(process, failure);
        } catch (Unwound _) {
            actor.status = ControlledActor.Status.ENDED;
        } finally {
            actor.hasReturned = true;
        }
    }

    private static @Nullable Void awaitOthers(ControlledProcess process) {
        process.awaitOthers();
        return null;
    }

    /// What left the body, null for nothing.
    private @Nullable Throwable outcomeOf(Body<?> some, boolean isRecorded) {
        try {
            some.run();
            return null;
        } catch (LoopWatch.Runaway runaway) {
            actor.record(EventKind.FAIL, FAILED, -1, FailureText.of(runaway));
            actor.kernel.ranAway(actor);
            return runaway;
        } catch (Throwable failure) {
            Unwound.passOn(actor, failure);
            if (isRecorded) {
                actor.record(EventKind.FAIL, FAILED, -1, FailureText.of(failure));
            }
            return failure;
        }
    }

    private void end(ControlledProcess process, @Nullable Throwable failure) {
        Kernel kernel = actor.kernel;
        int exitCode = failure == null ? 0 : 1;
        kernel.processors.giveBack(actor);
        actor.endNanos = actor.readyNanos;
        actor.status = ControlledActor.Status.ENDED;
        actor.failure = failure;
        kernel.population().leave(actor);
        if (actor.kind == ActorKind.PROCESS) {
            process.end(exitCode);
        }
        actor.record(EventKind.ACTOR_END, failure == null ? 0 : FAILED, -1, exitCode);
    }
}
