package dev.interleave.replay;

/// How an actor came to its end.
public enum Fate {
    /// It has not.
    NONE(""),
    FINISHED("finished"),
    FAILED("failed"),
    /// A task that was asked to end at its next await, and did.
    CANCELLED("cancelled"),
    /// A process that another ended by force.
    KILLED("killed"),
    /// A process that was seen to be gone, and nobody in the run had ended it.
    GONE("gone"),
    /// It was in a process that has ended, and not by its doing.
    CUT_OFF("cut off");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    /// The word for people: `cut off`.
    public String word() {
        return word;
    }
}
