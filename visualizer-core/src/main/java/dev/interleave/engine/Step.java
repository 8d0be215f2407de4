package dev.interleave.engine;

/// What an actor of a controlled run is about to do: the places where one can go on and another wait.
///
/// A *choice* is a step that others can notice, so its place among theirs matters. The rest (beginning, joining,
/// passing time) only orders what one actor does; it is taken as soon as it can be, and never counted.
public enum Step {
    BEGIN("begin", Kind.LOCAL),
    JOIN("join", Kind.LOCAL, Condition.OF_ITS_OBJECT),
    /// The same within a limit of time: a choice, for it can come before the end or behind it.
    JOIN_WITHIN("join", Kind.READS, Condition.OF_ITS_OBJECT),
    /// Goes on after a sleep.
    PASS_TIME("go on", Kind.TIME),
    /// Goes on computing after a slice, or after the last one.
    COMPUTE("compute", Kind.TIME),
    /// A task whose turn on its loop has come.
    TAKE_TURN("take its turn on", Kind.LOCAL, Condition.OF_ITS_OBJECT),
    /// The actor that runs a loop waits for its end.
    RUN_LOOP("end loop", Kind.LOCAL, Condition.OF_ITS_OBJECT),
    /// The earliest timer of a loop that has nothing else to do.
    FIRE_TIMER("wake up by a timer of", Kind.WRITES, Condition.OF_ITS_OBJECT),

    ACQUIRE("acquire", Kind.WRITES, Condition.OF_ITS_OBJECT),
    RELEASE("release", Kind.WRITES),

    WAIT("wait for", Kind.WRITES),
    /// Waits to be notified. No choice, for the notify was; only to end the wait in another way is one.
    WAKE("be woken from", Kind.LOCAL, Condition.OF_ITS_OBJECT),
    NOTIFY("notify", Kind.WRITES, Condition.OF_ITS_OBJECT),

    AWAIT_EVENT("wait for", Kind.READS),
    /// Waits until the event is set. No choice, for to set it was; only to give up is one.
    PASS_EVENT("pass", Kind.LOCAL, Condition.OF_ITS_OBJECT),
    SET_EVENT("set", Kind.WRITES),
    CLEAR_EVENT("clear", Kind.WRITES),
    ASK_EVENT("look at", Kind.READS),

    ARRIVE("arrive at", Kind.WRITES),
    /// Waits behind the barrier until all have arrived.
    PASS_BARRIER("pass", Kind.LOCAL, Condition.OF_ITS_OBJECT),

    COUNT_DOWN("count down", Kind.WRITES),
    AWAIT_LATCH("wait for", Kind.READS, Condition.OF_ITS_OBJECT),

    PUT("put into", Kind.WRITES, Condition.OF_ITS_OBJECT),
    GET("get from", Kind.WRITES, Condition.OF_ITS_OBJECT),
    TASK_DONE("say that one is done of", Kind.WRITES),
    JOIN_QUEUE("wait until all is done of", Kind.READS, Condition.OF_ITS_OBJECT),
    ASK_SIZE("ask the size of", Kind.READS),

    READ("read", Kind.READS),
    WRITE("write", Kind.WRITES),

    SUBMIT("give work to", Kind.WRITES),
    /// A worker takes up the next work of its pool.
    TAKE_WORK("take work from", Kind.WRITES, Condition.OF_ITS_OBJECT),
    SET_RESULT("set the result of", Kind.WRITES),
    GET_RESULT("get the result of", Kind.READS, Condition.OF_ITS_OBJECT),
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

    /// What decides whether, since when and in how many ways it can be taken.
    private enum Condition {
        NONE,
        OF_ITS_OBJECT
    }

    private final String words;
    private final Kind kind;
    private final boolean unconditional;

    Step(String words, Kind kind) {
        this(words, kind, Condition.NONE);
    }

    Step(String words, Kind kind, Condition condition) {
        this.words = words;
        this.kind = kind;
        this.unconditional = condition == Condition.NONE;
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

    /// Whether it can be taken at any time and in one way only, in whatever state its object is.
    public boolean isUnconditional() {
        return unconditional;
    }

    /// Whether it leaves its object as it was, so that two such steps may change places.
    public boolean onlyReads() {
        return kind == Kind.READS;
    }
}
