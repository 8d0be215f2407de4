package dev.interleave.lesson;

/// How a program can do several things at once.
public enum Model {
    /// Of one process, in one memory.
    THREADS("threads"),
    /// Each with a memory of its own.
    PROCESSES("processes"),
    /// Tasks of an event loop.
    COROUTINES("coroutines");

    private final String word;

    Model(String word) {
        this.word = word;
    }

    /// The word for people and files.
    public String word() {
        return word;
    }
}
