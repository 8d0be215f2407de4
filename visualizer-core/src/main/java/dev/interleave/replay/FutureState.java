package dev.interleave.replay;

/// How far the work behind a future has come.
public enum FutureState {
    NONE(0, "not submitted"),
    SUBMITTED(1, "waits for a worker"),
    RUNNING(2, "running"),
    DONE(3, "done"),
    FAILED(4, "failed");

    private static final FutureState[] BY_STAGE = values();

    private final int stage;
    private final String word;

    FutureState(int stage, String word) {
        this.stage = stage;
        this.word = word;
    }

    int stage() {
        return stage;
    }

    static FutureState ofStage(long stage) {
        return BY_STAGE[(int) stage];
    }

    /// The word for people: `done`.
    public String word() {
        return word;
    }
}
