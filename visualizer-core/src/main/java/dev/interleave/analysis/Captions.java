package dev.interleave.analysis;

import dev.interleave.replay.Cursor;
import dev.interleave.trace.Trace;

/// One sentence for each event: who did what to what, and why or with what effect. At most {@link #MAX_LENGTH}
/// characters; long names are clipped in the middle.
///
/// For one thread at a time.
public final class Captions {

    /// No caption is longer.
    public static final int MAX_LENGTH = 90;

    private final Cursor cursor;
    private final LostWrites lost;

    private Captions(Trace trace) {
        this.cursor = new Cursor(trace);
        this.lost = LostWrites.before(trace);
    }

    public static Captions of(Trace trace) {
        return new Captions(trace);
    }

    /// The caption of the event. Cheap for neighbours of the last one asked for.
    public String caption(int event) {
        cursor.seek(event);
        lost.advanceTo(event + 1);
        return sentence(new Scene(cursor.trace(), cursor.world(), lost, event)).within(MAX_LENGTH);
    }

    /// Goes on with a longer trace that begins with this one.
    public void advance(Trace longer) {
        cursor.advance(longer);
        lost.extend(longer);
    }

    private static Sentence sentence(Scene scene) {
        return switch (scene.kind()) {
            case ACTOR_CREATE, ACTOR_START, ACTOR_BEGIN, ACTOR_END, FAIL, JOIN_WAIT, JOIN, PROCESS_LOST, KILL ->
                ActorCaptions.of(scene);
            case ACQUIRE_WAIT, ACQUIRE, RELEASE, ACQUIRE_GIVE_UP -> LockCaptions.of(scene);
            case INTERPRETER_WAIT, INTERPRETER_ACQUIRE, INTERPRETER_RELEASE -> LockCaptions.ofInterpreter(scene);
            case CONDITION_WAIT, NOTIFY, CONDITION_WAKE, EVENT_WAIT, EVENT_PASS, EVENT_SET, EVENT_CLEAR ->
                SignalCaptions.of(scene);
            case BARRIER_WAIT, BARRIER_TRIP, BARRIER_PASS -> SignalCaptions.ofBarrier(scene);
            case LATCH_COUNT_DOWN, LATCH_WAIT, LATCH_PASS -> SignalCaptions.ofLatch(scene);
            case PUT_WAIT, PUT, GET_WAIT, GET, QUEUE_GIVE_UP, TASK_DONE, QUEUE_JOIN_WAIT, QUEUE_JOIN ->
                QueueCaptions.of(scene);
            case SUBMIT, FUTURE_BEGIN, FUTURE_SET, FUTURE_WAIT, FUTURE_GET, WORKER_IDLE, WORKER_BUSY ->
                FutureCaptions.of(scene);
            case FETCH, FETCH_END -> ActivityCaptions.ofWeb(scene);
            case READ, WRITE -> ActivityCaptions.ofValue(scene);
            case SLEEP,
                    SLEEP_END,
                    COMPUTE,
                    COMPUTE_END,
                    BLOCKING_CALL,
                    BLOCKING_CALL_END,
                    PRINT,
                    RESULT,
                    CORE_WAIT,
                    CORE_RUN -> ActivityCaptions.of(scene);
            case TASK_READY, TASK_MOUNT, TASK_UNMOUNT, AWAIT, AWAIT_END, CANCEL, YIELD, YIELD_END ->
                LoopCaptions.ofTask(scene);
            case LOOP_BEGIN, LOOP_END, LOOP_IDLE, LOOP_BUSY -> LoopCaptions.of(scene);
        };
    }
}
