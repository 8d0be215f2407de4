package dev.interleave.trace;

/// What an actor is doing. Declared in order of severity, worst last, for folding many spans into one pixel; the order
/// is not part of any format.
public enum ActorState {
    /// Created but not begun, or a lane without an actor in it.
    NONE("not started"),
    FINISHED("finished"),
    RUNNING("running"),
    SLEEPING("sleeping"),
    /// Could run, but has no core, no interpreter lock, or its loop is busy.
    READY("ready"),
    /// Waits for a condition, queue, event, barrier, join, or await.
    WAITING("waiting"),
    /// Waits for a lock or a permit.
    BLOCKED("blocked"),
    FAILED("failed"),
    /// Waits for a lock in a cycle of waits that can never open.
    DEADLOCKED("deadlocked");

    private static final ActorState[] BY_SEVERITY = values();

    private final String word;

    ActorState(String word) {
        this.word = word;
    }

    /// The word for people: `waiting`.
    public String word() {
        return word;
    }

    /// Place in the order of severity, from 0, for columns of bytes.
    @SuppressWarnings("EnumOrdinal") // the order of declaration is the order of severity
    public byte severity() {
        return (byte) ordinal();
    }

    /// The state with this {@link #severity}.
    public static ActorState ofSeverity(int severity) {
        return BY_SEVERITY[severity];
    }

    /// The worse of the two, so that a rare bad state stays visible when many are folded.
    public ActorState worse(ActorState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
