package dev.interleave.replay;

/// How far the work behind a future has come.
public enum FutureState {
    NONE("not submitted"),
    SUBMITTED("waits for a worker"),
    RUNNING("running"),
    DONE("done"),
    FAILED("failed");

    private final String word;

    FutureState(String word) {
        this.word = word;
    }

    /// The word for people: `done`.
    public String word() {
        return word;
    }
}
