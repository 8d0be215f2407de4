package dev.interleave.engine.live;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import org.jspecify.annotations.Nullable;

/// The actor on whose behalf the calling thread runs. Bound to its thread (platform or virtual) for the time of
/// its body; only that thread, or one that stands in for it while it waits, records through it.
final class LiveActor {

    private static final ThreadLocal<LiveActor> CURRENT = new ThreadLocal<>();

    private final LiveExecution execution;
    private final int id;
    private final String name;
    private final @Nullable LiveLoop loop;
    private int limits;
    private int site;
    private boolean isEnding;

    /// @param loop the loop that schedules this task, null for a thread or a process's main
    LiveActor(LiveExecution execution, int id, String name, @Nullable LiveLoop loop) {
        this.execution = execution;
        this.id = id;
        this.name = name;
        this.loop = loop;
    }

    /// @throws IllegalStateException on a thread that is no actor of the run
    static LiveActor current() {
        LiveActor actor = CURRENT.get();
        if (actor == null) {
            throw new IllegalStateException("thread " + Thread.currentThread().getName()
                    + " was not started with the lab's words, so the engine does not know it");
        }
        return actor;
    }

    /// The actor of the calling thread, null when it is none.
    static @Nullable LiveActor currentOrNull() {
        return CURRENT.get();
    }

    /// Runs the body as this actor on the calling thread.
    void run(Runnable body) {
        LiveActor outer = CURRENT.get();
        CURRENT.set(this);
        try {
            body.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    LiveExecution execution() {
        return execution;
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    /// The loop that schedules this task, null for a thread or a process's main.
    @Nullable
    LiveLoop loop() {
        return loop;
    }

    /// The actor whose thread this one runs on: itself, or for a task the one that runs the loop.
    LiveActor host() {
        return loop == null ? this : loop.host();
    }

    /// Notes where in the lesson this actor is now.
    void at(int newSite) {
        site = newSite;
    }

    int site() {
        return site;
    }

    /// Records an event of this actor at its present site.
    void record(EventKind kind, int flags, int target, long value) {
        execution.recorder().record(kind, flags, id, target, site, value);
    }

    /// Records the beginning of a wait, whose value is its timeout, 0 when it has none.
    void recordWait(EventKind kind, int target, long timeoutNanos) {
        boolean timed = timeoutNanos >= 0;
        record(kind, timed ? EventFlags.TIMED : 0, target, timed ? timeoutNanos : 0);
    }

    /// The same for a join, which is told apart when it is the end of the process.
    void recordJoinWait(int target, long timeoutNanos) {
        boolean timed = timeoutNanos >= 0;
        record(EventKind.JOIN_WAIT, joinFlags() | (timed ? EventFlags.TIMED : 0), target, timed ? timeoutNanos : 0);
    }

    /// Flags of the end of a join.
    int joinFlags() {
        return isEnding ? EventFlags.AT_EXIT : 0;
    }

    /// Its body is done; what it joins from now on, it joins because its process ends with it.
    void beginsToEnd() {
        isEnding = true;
    }

    /// The same for an await, which a limit around it ends too.
    void recordAwait(EventKind kind, int target, long timeoutNanos) {
        if (timeoutNanos < 0 && limits > 0) {
            record(kind, EventFlags.TIMED, target, 0);
        } else {
            recordWait(kind, target, timeoutNanos);
        }
    }

    /// Flags of an await that has no timeout of its own.
    int awaitFlags() {
        return limits > 0 ? EventFlags.TIMED : 0;
    }

    /// From here to {@link #unlimited} every await of this task ends when a time has passed.
    void limited() {
        limits++;
    }

    void unlimited() {
        limits--;
    }

    /// Records an event whose value is a text.
    void record(EventKind kind, int flags, int target, String text) {
        record(kind, flags, target, execution.recorder().defineText(text));
    }
}
