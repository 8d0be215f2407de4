package dev.interleave.engine.controlled;

/// Thrown through lesson code whose run has ended, so that its `finally` blocks run. Never leaves the engine.
final class Unwound extends Error {

    private static final long serialVersionUID = 1;

    /// Lesson code that catches this as often as that is left where it is.
    private static final int PATIENCE = 100;

    private Unwound() {
        super("the run has ended", null, false, false);
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
