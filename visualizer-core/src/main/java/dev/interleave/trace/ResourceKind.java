package dev.interleave.trace;

/// What kind of thing an actor can wait for or share. The order is part of the log format.
public enum ResourceKind {
    LOCK("lock"),
    REENTRANT_LOCK("reentrant lock"),
    CONDITION("condition"),
    SEMAPHORE("semaphore"),
    EVENT("event"),
    BARRIER("barrier"),
    QUEUE("queue"),
    VALUE("shared value"),
    FUTURE("future"),
    POOL("pool"),
    EVENT_LOOP("event loop"),
    /// The lock that lets one thread of a process run at a time, as CPython's GIL does.
    INTERPRETER_LOCK("interpreter lock"),
    LATCH("latch"),
    WEB_SERVER("web server");

    private final String word;

    ResourceKind(String word) {
        this.word = word;
    }

    /// The word for people: `reentrant lock`.
    public String word() {
        return word;
    }

    /// Whether at most one actor owns it at a time.
    public boolean hasOwner() {
        return switch (this) {
            case LOCK, REENTRANT_LOCK, INTERPRETER_LOCK -> true;
            case CONDITION, SEMAPHORE, EVENT, BARRIER, QUEUE, VALUE, FUTURE, POOL, EVENT_LOOP, LATCH, WEB_SERVER ->
                false;
        };
    }
}
