package dev.interleave.app.timeline.plan;

import dev.interleave.trace.ActorState;

/// Colours of a plan, as small numbers that the painter looks up: a plan does not know the palette.
///
///     0 … 8     the severity of a state of an actor
///     9         an amount: the level of a queue, permits taken
///     10        a column in which a write was lost
///     16 … 27   the identity of an actor
///     28 … 39   the identity of an actor whose write was lost
public final class Ink {

    /// Draws nothing.
    public static final byte NOTHING = -1;

    public static final byte AMOUNT = 9;
    public static final byte LOST = 10;
    public static final byte IDENTITY = 16;
    /// Number of identities that differ.
    public static final int IDENTITIES = 12;
    /// Larger than every ink.
    public static final int COUNT = IDENTITY + 2 * IDENTITIES;

    private Ink() {}

    public static byte identity(int actor) {
        return (byte) (IDENTITY + actor % IDENTITIES);
    }

    public static byte lostIdentity(int actor) {
        return (byte) (identity(actor) + IDENTITIES);
    }

    /// Whether it is the ink of a write that was lost.
    public static boolean isLost(int ink) {
        return ink >= IDENTITY + IDENTITIES;
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
