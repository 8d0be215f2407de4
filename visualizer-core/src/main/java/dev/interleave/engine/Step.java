package dev.interleave.engine;

/// What an actor of a controlled run is about to do: the places where one can go on and another wait.
///
/// A *choice* is a step that others can notice, so its place among theirs matters. The rest (beginning, joining,
/// passing time) only orders what one actor does; it is taken as soon as it can be, and never counted.
public enum Step {
    BEGIN("begin", Kind.LOCAL),
    JOIN("join", Kind.LOCAL),
    /// The same within a limit of time: a choice, for it can come before the end or behind it.
    JOIN_WITHIN("join", Kind.READS),
    /// Goes on after a sleep.
    PASS_TIME("go on", Kind.TIME),
    /// Goes on computing after a slice, or after the last one.
    COMPUTE("compute", Kind.TIME),
    /// A task whose turn on its loop has come.
    TAKE_TURN("take its turn on", Kind.LOCAL),
    /// The actor that runs a loop waits for its end.
    RUN_LOOP("end loop", Kind.LOCAL),
    /// The earliest timer of a loop that has nothing else to do.
    FIRE_TIMER("wake up by a timer of", Kind.WRITES),

    ACQUIRE("acquire", Kind.WRITES),
    RELEASE("release", Kind.WRITES),

    WAIT("wait for", Kind.WRITES),
    /// Waits to be notified. No choice, for the notify was; only to end the wait in another way is one.
    WAKE("be woken from", Kind.LOCAL),
    NOTIFY("notify", Kind.WRITES),

    AWAIT_EVENT("wait for", Kind.READS),
    /// Waits until the event is set. No choice, for to set it was; only to give up is one.
    PASS_EVENT("pass", Kind.LOCAL),
    SET_EVENT("set", Kind.WRITES),
    CLEAR_EVENT("clear", Kind.WRITES),
    ASK_EVENT("look at", Kind.READS),

    ARRIVE("arrive at", Kind.WRITES),
    /// Waits behind the barrier until all have arrived.
    PASS_BARRIER("pass", Kind.LOCAL),

    COUNT_DOWN("count down", Kind.WRITES),
    AWAIT_LATCH("wait for", Kind.READS),

    PUT("put into", Kind.WRITES),
    GET("get from", Kind.WRITES),
    TASK_DONE("say that one is done of", Kind.WRITES),
    JOIN_QUEUE("wait until all is done of", Kind.READS),
    ASK_SIZE("ask the size of", Kind.READS),

    READ("read", Kind.READS),
    WRITE("write", Kind.WRITES),

    SUBMIT("give work to", Kind.WRITES),
    /// A worker takes up the next work of its pool.
    TAKE_WORK("take work from", Kind.WRITES),
    SET_RESULT("set the result of", Kind.WRITES),
    GET_RESULT("get the result of", Kind.READS),
    ASK_DONE("ask about", Kind.READS),
    SHUT_DOWN("shut down", Kind.WRITES),

    FETCH("fetch from", Kind.READS),
    CLOSE_SERVER("close", Kind.WRITES),

    KILL("kill", Kind.WRITES);

    private enum Kind {
        LOCAL,
        TIME,
        READS,
        WRITES
    }

    private final String words;
    private final Kind kind;

    Step(String words, Kind kind) {
        this.words = words;
        this.kind = kind;
    }

    /// For people, followed by the name of the object: `wait for`.
    public String words() {
        return words;
    }

    /// Whether others can notice when it happens.
    public boolean isChoice() {
        return kind == Kind.READS || kind == Kind.WRITES;
    }

    /// Whether it waits for nothing but time.
    public boolean onlyPassesTime() {
        return kind == Kind.TIME;
    }

    /// Whether it leaves its object as it was, so that two such steps may change places.
    public boolean onlyReads() {
        return kind == Kind.READS;
    }
}
