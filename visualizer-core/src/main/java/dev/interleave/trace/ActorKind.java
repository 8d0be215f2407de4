package dev.interleave.trace;

/// What kind of thing can run. The order is part of the log format.
public enum ActorKind {
    /// The main thread of an operating-system process.
    PROCESS("process"),
    /// A platform thread.
    THREAD("thread"),
    /// A coroutine that an event loop schedules.
    TASK("task");

    private final String word;

    ActorKind(String word) {
        this.word = word;
    }

    /// The word for people: `thread`.
    public String word() {
        return word;
    }
}
