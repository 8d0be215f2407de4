package dev.interleave.trace;

import static dev.interleave.trace.ActorState.BLOCKED;
import static dev.interleave.trace.ActorState.FINISHED;
import static dev.interleave.trace.ActorState.READY;
import static dev.interleave.trace.ActorState.RUNNING;
import static dev.interleave.trace.ActorState.SLEEPING;
import static dev.interleave.trace.ActorState.WAITING;

import org.jspecify.annotations.Nullable;

/// What can happen. Each kind says what its target and value are, and which state the acting actor is in
/// afterwards.
///
/// A kind that takes is recorded after the fact, a kind that gives is recorded before it: `RELEASE` before the
/// lock is free, `ACQUIRE` after it is owned, `PUT` before the message can be taken, `GET` after it was. So the
/// order of recorded times never contradicts the order of causes.
///
/// Codes are part of the log and file formats: never reuse one.
public enum EventKind {
    /// Creates the actor `target`; it has not begun.
    ACTOR_CREATE(1, "actor.create", TargetType.ACTOR, ValueType.NONE, null),
    /// Asks the actor `target` to start.
    ACTOR_START(2, "actor.start", TargetType.ACTOR, ValueType.NONE, null),
    /// The acting actor's first event in its own body. For a process, the value is the operating-system id.
    ACTOR_BEGIN(3, "actor.begin", TargetType.NONE, ValueType.NUMBER, RUNNING),
    /// The acting actor's last event. For a process, the value is the exit code. Flags say how it ended.
    ACTOR_END(4, "actor.end", TargetType.NONE, ValueType.NUMBER, FINISHED),
    /// An exception left the actor's body, or was raised to it; the value is its text.
    FAIL(5, "actor.fail", TargetType.NONE, ValueType.TEXT, null),
    /// Waits until the actor `target` has ended.
    JOIN_WAIT(6, "join.wait", TargetType.ACTOR, ValueType.NANOS, WAITING),
    JOIN(7, "join", TargetType.ACTOR, ValueType.NONE, RUNNING),
    /// The process `target` was seen to end without saying so itself (killed, crashed); the value is its exit
    /// code.
    PROCESS_LOST(8, "process.lost", TargetType.ACTOR, ValueType.NUMBER, null),
    /// Ends the process `target` by force.
    KILL(9, "process.kill", TargetType.ACTOR, ValueType.NONE, null),

    /// Wants the lock or permit. A grant without waiting still records both events.
    ACQUIRE_WAIT(16, "acquire.wait", TargetType.RESOURCE, ValueType.NANOS, BLOCKED),
    /// Has the lock (value: hold count) or a permit (value: permits left).
    ACQUIRE(17, "acquire", TargetType.RESOURCE, ValueType.NUMBER, RUNNING),
    /// Gives the lock (value: holds left, 0 is free) or a permit (value: permits free afterwards).
    RELEASE(18, "release", TargetType.RESOURCE, ValueType.NUMBER, null),
    /// Gave up waiting for the lock or permit.
    ACQUIRE_GIVE_UP(19, "acquire.give-up", TargetType.RESOURCE, ValueType.NONE, RUNNING),

    /// Waits to be notified; the lock was released just before.
    CONDITION_WAIT(24, "condition.wait", TargetType.RESOURCE, ValueType.NANOS, WAITING),
    /// Wakes waiters; the value is how many.
    NOTIFY(25, "condition.notify", TargetType.RESOURCE, ValueType.NUMBER, null),
    /// Was notified, or timed out; takes the lock again next.
    CONDITION_WAKE(26, "condition.wake", TargetType.RESOURCE, ValueType.NONE, RUNNING),

    EVENT_WAIT(32, "event.wait", TargetType.RESOURCE, ValueType.NANOS, WAITING),
    EVENT_PASS(33, "event.pass", TargetType.RESOURCE, ValueType.NONE, RUNNING),
    EVENT_SET(34, "event.set", TargetType.RESOURCE, ValueType.NONE, null),
    EVENT_CLEAR(35, "event.clear", TargetType.RESOURCE, ValueType.NONE, null),

    /// Arrives at the barrier; the value is how many have arrived with it.
    BARRIER_WAIT(40, "barrier.wait", TargetType.RESOURCE, ValueType.NUMBER, WAITING),
    /// The last party opens the barrier; the value is the number of parties.
    BARRIER_TRIP(41, "barrier.trip", TargetType.RESOURCE, ValueType.NUMBER, null),
    BARRIER_PASS(42, "barrier.pass", TargetType.RESOURCE, ValueType.NONE, RUNNING),

    /// Counts the latch down; the value is how many are left.
    LATCH_COUNT_DOWN(44, "latch.count-down", TargetType.RESOURCE, ValueType.NUMBER, null),
    LATCH_WAIT(45, "latch.wait", TargetType.RESOURCE, ValueType.NANOS, WAITING),
    LATCH_PASS(46, "latch.pass", TargetType.RESOURCE, ValueType.NONE, RUNNING),

    /// Wants to put; waits while the queue is full.
    PUT_WAIT(48, "put.wait", TargetType.RESOURCE, ValueType.MESSAGE, WAITING),
    PUT(49, "put", TargetType.RESOURCE, ValueType.MESSAGE, RUNNING),
    /// Wants to get; waits while the queue is empty.
    GET_WAIT(50, "get.wait", TargetType.RESOURCE, ValueType.NANOS, WAITING),
    GET(51, "get", TargetType.RESOURCE, ValueType.MESSAGE, RUNNING),
    /// Gave up waiting to put or get.
    QUEUE_GIVE_UP(52, "queue.give-up", TargetType.RESOURCE, ValueType.NONE, RUNNING),
    /// One taken message is dealt with; the value is how many are not yet.
    TASK_DONE(53, "queue.task-done", TargetType.RESOURCE, ValueType.NUMBER, null),
    QUEUE_JOIN_WAIT(54, "queue.join.wait", TargetType.RESOURCE, ValueType.NONE, WAITING),
    QUEUE_JOIN(55, "queue.join", TargetType.RESOURCE, ValueType.NONE, RUNNING),

    /// Hands work to a pool: target is the future, the value is its text.
    SUBMIT(64, "future.submit", TargetType.RESOURCE, ValueType.TEXT, null),
    /// A worker takes up the work of the future.
    FUTURE_BEGIN(65, "future.begin", TargetType.RESOURCE, ValueType.NONE, null),
    /// The future has its result (the value is its text; flag FAILED: the exception's).
    FUTURE_SET(66, "future.set", TargetType.RESOURCE, ValueType.TEXT, null),
    FUTURE_WAIT(67, "future.wait", TargetType.RESOURCE, ValueType.NANOS, WAITING),
    FUTURE_GET(68, "future.get", TargetType.RESOURCE, ValueType.TEXT, RUNNING),
    /// An idle worker waits for the pool to give it work.
    WORKER_IDLE(69, "pool.idle", TargetType.RESOURCE, ValueType.NONE, WAITING),
    WORKER_BUSY(70, "pool.busy", TargetType.RESOURCE, ValueType.NONE, RUNNING),

    READ(80, "read", TargetType.RESOURCE, ValueType.DATUM, RUNNING),
    WRITE(81, "write", TargetType.RESOURCE, ValueType.DATUM, RUNNING),

    /// Sleeps for the value; in a task this is an await.
    SLEEP(88, "sleep", TargetType.NONE, ValueType.NANOS, SLEEPING),
    SLEEP_END(89, "sleep.end", TargetType.NONE, ValueType.NONE, RUNNING),
    /// Computes for the value of processor time.
    COMPUTE(90, "compute", TargetType.NONE, ValueType.NANOS, RUNNING),
    COMPUTE_END(91, "compute.end", TargetType.NONE, ValueType.NONE, RUNNING),
    /// A call that blocks the thread under it; in a task, the whole loop. The value is its text.
    BLOCKING_CALL(92, "blocking", TargetType.NONE, ValueType.TEXT, SLEEPING),
    BLOCKING_CALL_END(93, "blocking.end", TargetType.NONE, ValueType.NONE, RUNNING),
    PRINT(94, "print", TargetType.NONE, ValueType.TEXT, RUNNING),
    /// The lesson says how it came out; the value is the text.
    RESULT(95, "result", TargetType.NONE, ValueType.TEXT, null),

    /// Asks the web server `target` for a page; in a task that stays mounted the whole loop waits, else it is an
    /// await. The value says what for: `GET /path`.
    FETCH(98, "fetch", TargetType.RESOURCE, ValueType.TEXT, SLEEPING),
    /// Has the answer; the value is its status, or says why there is none (flag FAILED).
    FETCH_END(99, "fetch.end", TargetType.RESOURCE, ValueType.TEXT, RUNNING),

    /// The acting task or thread makes the task `target` ready on its loop.
    TASK_READY(104, "task.ready", TargetType.ACTOR, ValueType.NONE, null),
    /// The acting task goes on the carrier of the loop `target`.
    TASK_MOUNT(105, "task.mount", TargetType.RESOURCE, ValueType.NONE, RUNNING),
    /// The acting task leaves the carrier of the loop `target`. Its state stays what its last wait said.
    TASK_UNMOUNT(106, "task.unmount", TargetType.RESOURCE, ValueType.NONE, null),
    /// Waits for the task or tasks to end; target is one task, the value how many are awaited in all.
    AWAIT(107, "await", TargetType.ACTOR, ValueType.NUMBER, WAITING),
    AWAIT_END(108, "await.end", TargetType.ACTOR, ValueType.NONE, RUNNING),
    /// Asks the task `target` to end at its next await.
    CANCEL(109, "task.cancel", TargetType.ACTOR, ValueType.NONE, null),
    /// The acting actor runs the loop `target` from here to LOOP_END.
    LOOP_BEGIN(110, "loop.begin", TargetType.RESOURCE, ValueType.NONE, RUNNING),
    LOOP_END(111, "loop.end", TargetType.RESOURCE, ValueType.NONE, RUNNING),
    /// The loop has nothing ready and waits for a timer or a wake-up from outside.
    LOOP_IDLE(112, "loop.idle", TargetType.RESOURCE, ValueType.NANOS, WAITING),
    LOOP_BUSY(113, "loop.busy", TargetType.RESOURCE, ValueType.NONE, RUNNING),
    /// Gives its turn away: a task goes to the end of the ready queue.
    YIELD(114, "yield", TargetType.NONE, ValueType.NONE, READY),
    YIELD_END(115, "yield.end", TargetType.NONE, ValueType.NONE, RUNNING),

    /// Could go on, but has no core, or the schedule lets others go first.
    CORE_WAIT(116, "core.wait", TargetType.NONE, ValueType.NONE, READY),
    CORE_RUN(117, "core.run", TargetType.NONE, ValueType.NONE, RUNNING),

    /// Wants the interpreter lock of its process.
    INTERPRETER_WAIT(120, "interpreter.wait", TargetType.RESOURCE, ValueType.NONE, READY),
    INTERPRETER_ACQUIRE(121, "interpreter.acquire", TargetType.RESOURCE, ValueType.NONE, RUNNING),
    INTERPRETER_RELEASE(122, "interpreter.release", TargetType.RESOURCE, ValueType.NONE, null);

    private static final @Nullable EventKind[] BY_CODE = new EventKind[128];

    static {
        for (EventKind kind : values()) {
            if (BY_CODE[kind.code] != null) {
                throw new IllegalStateException("two event kinds have code " + kind.code);
            }
            BY_CODE[kind.code] = kind;
        }
    }

    private final int code;
    private final String word;
    private final TargetType targetType;
    private final ValueType valueType;
    private final @Nullable ActorState stateAfter;

    EventKind(int code, String word, TargetType targetType, ValueType valueType, @Nullable ActorState stateAfter) {
        this.code = code;
        this.word = word;
        this.targetType = targetType;
        this.valueType = valueType;
        this.stateAfter = stateAfter;
    }

    /// 1 to 127.
    public int code() {
        return code;
    }

    /// The name in exports: `lock.wait`.
    public String word() {
        return word;
    }

    public TargetType targetType() {
        return targetType;
    }

    public ValueType valueType() {
        return valueType;
    }

    /// The state of the acting actor after the event, or null when the event does not change it.
    public @Nullable ActorState stateAfter() {
        return stateAfter;
    }

    /// The kind with this code, or null when there is none.
    public static @Nullable EventKind ofCode(int code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }
}
