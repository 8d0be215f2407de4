package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.SyntheticTrace;
import dev.interleave.replay.Cursor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private static final int MAIN = 0;
    private static final int WORKER = 1;
    private static final int QUEUE = 0;
    private static final int LOCK = 1;

    private final TraceBuilder builder = new TraceBuilder();

    StandstillTest() {
        builder.addProcess(4711, "main", 0);
        builder.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        builder.addActor(ActorKind.THREAD, 0, 0, "worker", 0);
        builder.addResource(ResourceKind.QUEUE, Scope.THREADS, 0, "queue items", 0, -1);
        builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, "lock A", 0, -1);
        add(MAIN, EventKind.ACTOR_BEGIN, -1, 4711);
    }

    private void add(int actor, EventKind kind, int target, long value) {
        builder.append(builder.size() * 1_000L, actor, kind.code(), 0, target, 0, value);
    }

    private Optional<List<String>> waits() {
        Trace trace = builder.freeze();
        Cursor cursor = new Cursor(trace);
        cursor.seek(trace.size());
        return Standstill.of(trace, cursor.world()).map(Standstill::waits);
    }

    @Test
    void namesEverybodyWhoWaitsForWhatNobodyWillDo() {
        add(MAIN, EventKind.ACTOR_START, WORKER, 0);
        add(WORKER, EventKind.ACTOR_BEGIN, -1, 0);
        add(WORKER, EventKind.GET_WAIT, QUEUE, 0);
        add(MAIN, EventKind.JOIN_WAIT, WORKER, 0);
        assertEquals(
                Optional.of(List.of("main waits for the end of worker", "worker waits for a message in queue items")),
                waits());
    }

    @Test
    void whoStandsStillAtTheEndOfADeadlockIsDrawnSo() {
        add(MAIN, EventKind.ACTOR_START, WORKER, 0);
        add(WORKER, EventKind.ACTOR_BEGIN, -1, 0);
        add(WORKER, EventKind.GET_WAIT, QUEUE, 0);
        add(MAIN, EventKind.JOIN_WAIT, WORKER, 0);
        Trace trace = builder.freeze();
        Lane waiting = Lanes.of(trace).actor(WORKER);
        assertEquals(ActorState.WAITING, waiting.state(waiting.size() - 1));
        RunInfo deadlock = RunInfo.EMPTY.with(RunInfo.OUTCOME_KIND, "deadlock");
        Lane stuck = Lanes.of(trace.withInfo(deadlock)).actor(WORKER);
        assertEquals(ActorState.DEADLOCKED, stuck.state(stuck.size() - 1));
    }

    @Test
    void saysThatTheOwnerHasEnded() {
        add(WORKER, EventKind.ACTOR_BEGIN, -1, 0);
        add(WORKER, EventKind.ACQUIRE, LOCK, 1);
        add(WORKER, EventKind.ACTOR_END, -1, 0);
        add(MAIN, EventKind.ACQUIRE_WAIT, LOCK, 0);
        assertEquals(Optional.of(List.of("main waits for lock A, held by worker, which has ended")), waits());
    }

    @Test
    void whoWasStartedAndHasNotBegunCanStillGoOn() {
        add(MAIN, EventKind.ACTOR_START, WORKER, 0);
        add(MAIN, EventKind.GET_WAIT, QUEUE, 0);
        assertEquals(Optional.empty(), waits());
    }

    @Test
    void whatIsThereAlreadyIsNoStandstill() {
        add(MAIN, EventKind.GET_WAIT, QUEUE, 0);
        add(MAIN, EventKind.PUT, QUEUE, 0);
        add(MAIN, EventKind.GET_WAIT, QUEUE, 0);
        assertEquals(Optional.empty(), waits());
    }

    @Test
    void aWaitWithATimeoutEndsByItself() {
        builder.append(5_000, MAIN, EventKind.GET_WAIT.code(), EventFlags.TIMED, QUEUE, 0, 0);
        assertEquals(Optional.empty(), waits());
    }

    @Test
    void aRunThatEndsStandsStillNowhere() {
        Trace trace = SyntheticTrace.ofSize(5_000);
        Cursor cursor = new Cursor(trace);
        for (int position = 0; position < trace.size(); position++) {
            cursor.seek(position);
            assertEquals(Optional.empty(), Standstill.of(trace, cursor.world()));
        }
    }
}
