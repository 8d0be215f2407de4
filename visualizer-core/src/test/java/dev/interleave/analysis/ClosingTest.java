package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.replay.Cursor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private static final int MAIN = 0;
    private static final int CLERK = 1;
    private static final int GUEST = 2;
    private static final int BELL = 0;
    private static final int LEDGER = 1;

    private final TraceBuilder builder = new TraceBuilder();
    private RunInfo info = RunInfo.EMPTY;

    ClosingTest() {
        builder.addProcess(4711, "main", MAIN);
        builder.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        builder.addActor(ActorKind.THREAD, 0, MAIN, "clerk", 0);
        builder.addActor(ActorKind.THREAD, 0, MAIN, "guest", 0);
        builder.addResource(ResourceKind.CONDITION, Scope.THREADS, 0, "bell", 0, LEDGER);
        builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, "ledger", 0, -1);
        add(MAIN, EventKind.ACTOR_BEGIN, -1, 4711);
        add(CLERK, EventKind.ACTOR_BEGIN, -1, 0);
        add(GUEST, EventKind.ACTOR_BEGIN, -1, 0);
        add(MAIN, EventKind.JOIN_WAIT, GUEST, 0);
    }

    private void add(int actor, EventKind kind, int target, long value) {
        builder.append(builder.size() * 1_000L, actor, kind.code(), 0, target, 0, value);
    }

    private void cameOut(String kind, String text) {
        info = info.with(RunInfo.OUTCOME_KIND, kind).with(RunInfo.OUTCOME_TEXT, text);
    }

    private Optional<Closing> closing() {
        return closing(builder.freeze().withInfo(info));
    }

    private static Optional<Closing> closing(Trace trace) {
        Cursor cursor = new Cursor(trace);
        cursor.seek(trace.size());
        return Closing.of(
                trace,
                cursor.world(),
                Deadlocks.of(trace, cursor.world()),
                LostWrites.of(trace).count());
    }

    private static Optional<Closing> stuck(String text) {
        return Optional.of(new Closing(text, ActorState.DEADLOCKED));
    }

    @Test
    void saysTheOutcomeAndWhatTheLessonCallsIt() {
        cameOut("finished", "total 3");
        info = info.with(RunInfo.MEANING, "increments are lost");
        assertEquals(Optional.of(new Closing("total 3: increments are lost.", ActorState.NONE)), closing());
    }

    @Test
    void countsWhatWasLost() {
        builder.addResource(ResourceKind.VALUE, Scope.THREADS, 0, "counter", 0, -1);
        add(CLERK, EventKind.READ, 2, 0);
        add(GUEST, EventKind.WRITE, 2, 1);
        add(CLERK, EventKind.WRITE, 2, 1);
        cameOut("finished", "total 1");
        String one = "total 1; 1 write was overwritten unseen.";
        assertEquals(Optional.of(new Closing(one, ActorState.NONE)), closing());
    }

    @Test
    void aRunThatGoesOnAndOneThatSaysNothingHaveNone() {
        assertEquals(Optional.empty(), closing());
        cameOut("finished", "finished");
        assertEquals(Optional.empty(), closing());
    }

    @Test
    void namesWhatNobodyIsLeftToDo() {
        add(CLERK, EventKind.ACTOR_END, -1, 0);
        add(GUEST, EventKind.CONDITION_WAIT, BELL, 0);
        cameOut("deadlock", "everybody waits");
        assertEquals(stuck("Deadlock: nobody is left who could notify condition bell."), closing());
    }

    @Test
    void namesWhoHasEndedAndStillHoldsWhatIsWanted() {
        add(CLERK, EventKind.ACQUIRE, LEDGER, 1);
        add(CLERK, EventKind.ACTOR_END, -1, 0);
        add(GUEST, EventKind.ACQUIRE_WAIT, LEDGER, 0);
        cameOut("deadlock", "everybody waits");
        assertEquals(stuck("Deadlock: clerk has ended and still holds lock ledger."), closing());
    }

    @Test
    void namesTheRing() {
        Trace trace = DeadlockTrace.make();
        Trace known = trace.withInfo(RunInfo.EMPTY.with(RunInfo.OUTCOME_KIND, "deadlock"));
        assertEquals(
                stuck("Deadlock: transfer-1 and transfer-2 wait for each other, and neither can go on."),
                closing(known));
    }

    @Test
    void namesEverybodyInALargerRing() {
        add(GUEST, EventKind.JOIN_WAIT, CLERK, 0);
        add(CLERK, EventKind.JOIN_WAIT, MAIN, 0);
        cameOut("deadlock", "everybody waits");
        assertEquals(stuck("Deadlock: 3 wait in a ring: main → guest → clerk → main."), closing());
    }

    @Test
    void namesTheFirstAndTheLastOfARingWhoseNamesAreTooLong() {
        String name = "philosopher-";
        int[] ring = new int[5];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = builder.addActor(ActorKind.THREAD, 0, MAIN, name + i, 0);
            add(ring[i], EventKind.ACTOR_BEGIN, -1, 0);
        }
        for (int i = 0; i < ring.length; i++) {
            add(ring[i], EventKind.JOIN_WAIT, ring[(i + 1) % ring.length], 0);
        }
        cameOut("deadlock", "everybody waits");
        assertEquals(
                stuck("Deadlock: 5 wait in a ring: philosopher-0 → … → philosopher-4 → philosopher-0."), closing());
    }

    @Test
    void inAControlledDeadlockEverybodyWhoWaitsIsStuckFromTheLastEventOn() {
        add(CLERK, EventKind.SLEEP, -1, 1_000);
        add(GUEST, EventKind.CONDITION_WAIT, BELL, 0);
        cameOut("deadlock", "everybody waits");
        Trace live = builder.freeze().withInfo(info);
        assertFalse(Deadlocks.of(live).isStuck(GUEST), "somebody sleeps, and may notify");
        Deadlocks known = Deadlocks.of(live.withInfo(info.with(RunInfo.ENGINE, "controlled")));
        assertEquals(live.size() - 1, known.since(GUEST));
        assertTrue(known.isStuck(MAIN));
    }
}
