package dev.interleave.engine.live.broker;

/// What a process can ask of the broker.
public enum BrokerVerb {
    CREATE_LOCK(1),
    /// Argument: permits.
    CREATE_SEMAPHORE(2),
    /// Argument: capacity, 0 for no bound.
    CREATE_QUEUE(3),
    CREATE_EVENT(4),
    /// Takes a place in the shared memory.
    CREATE_VALUE(5),

    ACQUIRE(6),
    RELEASE(7),
    PUT(8),
    GET(9),
    TASK_DONE(10),
    JOIN(11),
    WAIT(12),
    SET(13),
    CLEAR(14),

    /// Answered at once, with the number of messages.
    SIZE(15),
    /// Answered at once, with 0 or 1.
    IS_SET(16),
    /// Ends the turn that was granted under the same number; not answered.
    RECORDED(17);

    private static final BrokerVerb[] BY_CODE = new BrokerVerb[values().length + 1];

    static {
        for (BrokerVerb verb : values()) {
            BY_CODE[verb.code] = verb;
        }
    }

    private final int code;

    BrokerVerb(int code) {
        this.code = code;
    }

    /// From 1, on the wire.
    int code() {
        return code;
    }

    static BrokerVerb ofCode(int code) {
        return BY_CODE[code];
    }
}
