package dev.interleave.app.timeline.plan;

import dev.interleave.trace.ActorState;

/// Colours of a plan, as small numbers that the painter looks up: a plan does not know the palette.
///
///     0 … 8     the severity of a state of an actor
///     9         an amount: the level of a queue, permits taken
///     16 …      the identity of an actor
public final class Ink {

    /// Draws nothing.
    public static final byte NOTHING = -1;

    public static final byte AMOUNT = 9;
    public static final byte IDENTITY = 16;
    /// Number of identities that differ.
    public static final int IDENTITIES = 12;
    /// Larger than every ink.
    public static final int COUNT = IDENTITY + IDENTITIES;

    private Ink() {}

    public static byte identity(int actor) {
        return (byte) (IDENTITY + actor % IDENTITIES);
    }

    public static boolean isState(int ink) {
        return ink >= 0 && ink < AMOUNT;
    }

    public static ActorState state(int ink) {
        return ActorState.ofSeverity(ink);
    }

    /// The share of the bar's full height that a state fills: what works is high, what rests is low.
    static double height(int state) {
        return switch (ActorState.ofSeverity(state)) {
            case NONE -> 0;
            case FINISHED -> 0.16;
            case SLEEPING -> 0.66;
            case WAITING -> 0.7;
            case READY -> 0.84;
            case RUNNING, BLOCKED, FAILED, DEADLOCKED -> 1;
        };
    }
}
