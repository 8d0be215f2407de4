package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each rule catches a violation planted for it.
class InvariantCheckerTest {

    private static final int MAIN = 0;
    private static final int OTHER = 1;

    private final TraceBuilder builder = new TraceBuilder();
    private int lock;
    private int condition;
    private int semaphore;
    private int queue;
    private int loop;
    private int future;
    private int value;
    private long nanos;

    @BeforeEach
    void begin() {
        builder.addProcess(1, "main", MAIN);
        builder.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        builder.addActor(ActorKind.THREAD, 0, MAIN, "other", 0);
        lock = resource(ResourceKind.LOCK, "lock", 0, -1);
        condition = resource(ResourceKind.CONDITION, "condition", 0, lock);
        semaphore = resource(ResourceKind.SEMAPHORE, "semaphore", 1, -1);
        queue = resource(ResourceKind.QUEUE, "queue", 1, -1);
        loop = resource(ResourceKind.EVENT_LOOP, "loop", 0, -1);
        future = resource(ResourceKind.FUTURE, "future", 0, -1);
        value = resource(ResourceKind.VALUE, "value", 0, -1);
        add(MAIN, EventKind.ACTOR_BEGIN, -1, 1);
        add(MAIN, EventKind.ACTOR_CREATE, OTHER, 0);
        add(MAIN, EventKind.ACTOR_START, OTHER, 0);
        add(OTHER, EventKind.ACTOR_BEGIN, -1, 0);
    }

    private int resource(ResourceKind kind, String name, long capacity, int guard) {
        return builder.addResource(kind, Scope.THREADS, 0, name, capacity, guard);
    }

    private void add(int actor, EventKind kind, int target, long content) {
        add(actor, kind, 0, target, content);
    }

    private void add(int actor, EventKind kind, int flags, int target, long content) {
        builder.append(nanos++, actor, kind.code(), flags, target, 0, content);
    }

    private void assertBroken(String sentence) {
        List<String> broken = InvariantChecker.check(builder.freeze());
        assertTrue(broken.stream().anyMatch(said -> said.endsWith(": " + sentence)), broken::toString);
    }

    private void acquire(int actor, int target, long left) {
        add(actor, EventKind.ACQUIRE_WAIT, target, 0);
        add(actor, EventKind.ACQUIRE, target, left);
    }

    @Test
    void aSoundTraceHasNothingToReport() {
        acquire(MAIN, lock, 1);
        add(MAIN, EventKind.RELEASE, lock, 0);
        acquire(OTHER, lock, 1);
        add(OTHER, EventKind.RELEASE, lock, 0);
        add(OTHER, EventKind.ACTOR_END, -1, 0);
        add(MAIN, EventKind.JOIN_WAIT, OTHER, 0);
        add(MAIN, EventKind.JOIN, OTHER, 0);
        add(MAIN, EventKind.ACTOR_END, -1, 0);
        assertEquals(List.of(), InvariantChecker.check(builder.freeze()));
    }

    @Test
    void twoOwnersAtOnce() {
        acquire(MAIN, lock, 1);
        acquire(OTHER, lock, 1);
        assertBroken("acquired while main holds it");
    }

    @Test
    void releasedByAnotherThanTheOwner() {
        acquire(MAIN, lock, 1);
        add(OTHER, EventKind.RELEASE, lock, 0);
        assertBroken("released by an actor that does not hold it");
    }

    @Test
    void waitingForAConditionWithTheLockInHand() {
        acquire(MAIN, lock, 1);
        add(MAIN, EventKind.CONDITION_WAIT, condition, 0);
        assertBroken("waits for the condition while it holds the lock");
    }

    @Test
    void wokenWithoutHavingBeenNotified() {
        add(MAIN, EventKind.CONDITION_WAIT, condition, 0);
        add(OTHER, EventKind.CONDITION_WAIT, condition, 0);
        add(MAIN, EventKind.NOTIFY, condition, 1);
        add(OTHER, EventKind.CONDITION_WAKE, condition, 0);
        assertEquals(List.of(), InvariantChecker.check(builder.freeze()));
        add(MAIN, EventKind.CONDITION_WAKE, condition, 0);
        assertBroken("nobody let it through");
    }

    @Test
    void morePermitsTakenThanThereAre() {
        acquire(MAIN, semaphore, 0);
        acquire(OTHER, semaphore, -1);
        assertBroken("there was no permit left");
    }

    @Test
    void messagesThatOvertakeOneAnother() {
        put(1);
        add(MAIN, EventKind.GET_WAIT, queue, 0);
        add(MAIN, EventKind.GET, queue, Message.pack(2, 0));
        assertBroken("message 1 was first, not 2");
    }

    private void put(int message) {
        add(MAIN, EventKind.PUT_WAIT, queue, Message.pack(message, 0));
        add(MAIN, EventKind.PUT, queue, Message.pack(message, 0));
    }

    @Test
    void aMessageTakenTwice() {
        put(1);
        for (int i = 0; i < 2; i++) {
            add(OTHER, EventKind.GET_WAIT, queue, 0);
            add(OTHER, EventKind.GET, queue, Message.pack(1, 0));
        }
        assertBroken("taken from an empty queue");
    }

    @Test
    void moreMessagesThanPlaces() {
        put(1);
        put(2);
        assertBroken("there was no place left");
    }

    @Test
    void somethingAfterTheEnd() {
        add(OTHER, EventKind.ACTOR_END, -1, 0);
        add(OTHER, EventKind.PRINT, -1, 0);
        assertBroken("the actor has ended");
    }

    @Test
    void joinedBeforeTheEnd() {
        add(MAIN, EventKind.JOIN_WAIT, OTHER, 0);
        add(MAIN, EventKind.JOIN, OTHER, 0);
        assertBroken("joined before its end");
    }

    @Test
    void whoGoesOnAfterAFailure() {
        add(OTHER, EventKind.FAIL, EventFlags.FAILED, -1, 0);
        add(OTHER, EventKind.PRINT, -1, 0);
        assertBroken("the actor has failed, but goes on");
    }

    @Test
    void aThreadThatWaitsForOthersAfterItsFailure() {
        add(OTHER, EventKind.FAIL, EventFlags.FAILED, -1, 0);
        add(OTHER, EventKind.JOIN_WAIT, MAIN, 0);
        assertBroken("the actor has failed, but goes on");
    }

    @Test
    void theMainOfAProcessMayWaitForOthersAfterItsFailure() {
        add(MAIN, EventKind.FAIL, EventFlags.FAILED, -1, 0);
        add(MAIN, EventKind.JOIN_WAIT, OTHER, 0);
        add(OTHER, EventKind.ACTOR_END, -1, 0);
        add(MAIN, EventKind.JOIN, OTHER, 0);
        add(MAIN, EventKind.ACTOR_END, EventFlags.FAILED, -1, 1);
        assertEquals(List.of(), InvariantChecker.check(builder.freeze()));
    }

    @Test
    void aFailureForgottenAtTheEnd() {
        add(OTHER, EventKind.FAIL, EventFlags.FAILED, -1, 0);
        add(OTHER, EventKind.ACTOR_END, -1, 0);
        assertBroken("the end does not agree with the events before whether it failed");
    }

    @Test
    void twoWaitsAtOnce() {
        add(MAIN, EventKind.ACQUIRE_WAIT, lock, 0);
        add(MAIN, EventKind.SLEEP, -1, 0);
        assertBroken("begins to wait while it waits: Open[kind=ACQUIRE_WAIT, target=" + lock + "]");
    }

    @Test
    void aResultBeforeThereIsOne() {
        add(MAIN, EventKind.SUBMIT, future, 0);
        add(MAIN, EventKind.FUTURE_WAIT, future, 0);
        add(MAIN, EventKind.FUTURE_GET, future, 0);
        assertBroken("there is no result yet");
    }

    @Test
    void aResultOfWorkThatNobodyTookUp() {
        add(MAIN, EventKind.SUBMIT, future, 0);
        add(OTHER, EventKind.FUTURE_SET, future, 0);
        assertBroken("done, but not just taken up");
    }

    @Test
    void workThatNobodyTookUpMayFail() {
        add(MAIN, EventKind.SUBMIT, future, 0);
        add(MAIN, EventKind.FUTURE_SET, EventFlags.FAILED, future, 0);
        assertEquals(List.of(), InvariantChecker.check(builder.freeze()));
        add(MAIN, EventKind.FUTURE_SET, EventFlags.FAILED, future, 0);
        assertBroken("done, but not just taken up");
    }

    @Test
    void aReadOfWhatWasNeverWritten() {
        add(MAIN, EventKind.WRITE, value, 1);
        add(OTHER, EventKind.READ, value, 2);
        assertBroken("read number 2 where number 1 was written last");
    }

    @Test
    void twoTasksMountedAtOnce() {
        add(MAIN, EventKind.TASK_READY, MAIN, 0);
        add(MAIN, EventKind.TASK_READY, OTHER, 0);
        add(MAIN, EventKind.TASK_MOUNT, loop, 0);
        add(OTHER, EventKind.TASK_MOUNT, loop, 0);
        assertBroken("mounted beside main");
    }
}
