package dev.interleave.engine.controlled;

import dev.interleave.engine.FailureText;
import dev.interleave.engine.Outcome;
import org.jspecify.annotations.Nullable;

/// Why a run ended, noted where it is known, and put together when it has.
final class RunEnd {

    private final Kernel kernel;
    private @Nullable String broken;
    private @Nullable String runaway;
    private @Nullable RuntimeException raisedByScheduler;
    private String result = "";
    private volatile @Nullable String outside;

    RunEnd(Kernel kernel) {
        this.kernel = kernel;
    }

    void clear() {
        broken = null;
        runaway = null;
        raisedByScheduler = null;
        outside = null;
        result = "";
    }

    /// How the lesson says that it came out; the last word counts.
    void said(String text) {
        result = text;
    }

    /// The scheduler raised this instead of choosing.
    void raised(RuntimeException exception) {
        raisedByScheduler = exception;
    }

    /// Raises what the scheduler raised, if it did.
    void raise() {
        if (raisedByScheduler != null) {
            throw raisedByScheduler;
        }
    }

    /// A thread that the engine does not know used the lab. Any thread may say so.
    void cameFromOutside(String stranger) {
        outside = stranger;
    }

    /// The actor's own code did not come back.
    void ranAway(ControlledActor actor) {
        runaway = actor.name + " went through a loop " + kernel.settings.maxLoopTurns()
                + " times without asking for anything";
    }

    /// The actor waits where its continuation cannot be left.
    void pinned(ControlledActor actor) {
        broken = actor.name + " waits inside synchronized or native code, where it cannot be held; use lab.lock";
    }

    Outcome outcome(ControlledProcess main) {
        if (runaway != null) {
            return new Outcome.Runaway(runaway);
        }
        String stranger = outside;
        if (broken != null || stranger != null) {
            return new Outcome.Failed(broken != null ? broken : String.valueOf(stranger));
        }
        if (main.exitCode() != null) {
            Throwable failure = main.main().failure;
            return failure == null
                    ? new Outcome.Finished(result.isEmpty() ? "finished" : result)
                    : new Outcome.Failed(FailureText.of(failure));
        }
        if (kernel.chooser().isStopped() || kernel.isCancelled()) {
            return new Outcome.Stopped();
        }
        String circle = kernel.lookout.circle();
        if (circle != null) {
            return new Outcome.Livelock(circle);
        }
        StepCount count = kernel.stepCount();
        if (count.isSpent()) {
            return new Outcome.TimedOut("had not ended after " + count.most() + " steps");
        }
        return new Outcome.Deadlock(new Stuck(kernel).waits());
    }
}
