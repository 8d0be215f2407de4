package dev.interleave.engine.controlled;

import dev.interleave.engine.FailureText;
import dev.interleave.engine.LoopWatch;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;

/// Thrown through lesson code whose run has ended, so that its `finally` blocks run. Never leaves the engine.
final class Unwound extends Error {

    private static final long serialVersionUID = 1;

    /// Lesson code that catches this as often as that is left where it is.
    private static final int PATIENCE = 100;

    private Unwound() {
        super("the run has ended", null, false, false);
    }

    /// Raises again, for code that must deal with whatever a body raises, what is no business of it: the actor is
    /// being thrown out.
    static void passOn(ControlledActor actor, Throwable raised) {
        if (raised instanceof Unwound unwound) {
            throw unwound;
        }
        if (raised instanceof LoopWatch.Runaway) {
            actor.record(EventKind.FAIL, EventFlags.FAILED, -1, FailureText.of(raised));
            actor.kernel.ranAway(actor);
            throw first(actor);
        }
        if (actor.doomed) {
            throw first(actor);
        }
    }

    static Unwound first(ControlledActor actor) {
        actor.throwsOut = 1;
        return new Unwound();
    }

    /// For an actor that goes on asking. One that will not go is left, and becomes garbage.
    static Unwound again(ControlledActor actor) {
        if (++actor.throwsOut > PATIENCE) {
            Continuations.leave();
        }
        return new Unwound();
    }
}
