package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.SyntheticTrace;
import dev.interleave.replay.Cursor;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitForGraphTest {

    private static WaitForGraph at(Trace trace, int position) {
        Cursor cursor = new Cursor(trace);
        cursor.seek(position);
        return WaitForGraph.of(trace, cursor.world());
    }

    @Test
    void namesTheRingInOrder() {
        Cycle cycle = at(DeadlockTrace.make(), DeadlockTrace.CLOSING_EVENT + 1)
                .cycle()
                .orElseThrow();
        assertEquals(List.of(1, 2), cycle.actors());
        assertEquals(
                List.of(
                        "transfer-1 waits for lock B, held by transfer-2",
                        "transfer-2 waits for lock A, held by transfer-1"),
                cycle.waits());
        assertEquals(DeadlockTrace.CLOSING_EVENT, cycle.closedBy());
    }

    @Test
    void thereIsNoRingBeforeItCloses() {
        WaitForGraph graph = at(DeadlockTrace.make(), DeadlockTrace.CLOSING_EVENT);
        assertEquals(Optional.empty(), graph.cycle());
        assertEquals(2, graph.waitsFor(1));
        assertEquals(1, graph.waitsFor(0));
        assertEquals(-1, graph.waitsFor(2));
    }

    @Test
    void aWaitWithATimeoutClosesNoRing() {
        Trace trace = DeadlockTrace.make("", EventFlags.TIMED);
        assertEquals(Optional.empty(), at(trace, trace.size()).cycle());
    }

    @Test
    void deadlocksLastToTheEnd() {
        Deadlocks deadlocks = Deadlocks.of(DeadlockTrace.make());
        assertEquals(DeadlockTrace.CLOSING_EVENT, deadlocks.since(1));
        assertEquals(DeadlockTrace.CLOSING_EVENT, deadlocks.since(2));
        assertEquals(DeadlockTrace.LAST_JOIN, deadlocks.since(0));
    }

    @Test
    void aRunThatEndsHasNoRingAtAnyTime() {
        Trace trace = SyntheticTrace.ofSize(5_000);
        Cursor cursor = new Cursor(trace);
        int edges = 0;
        for (int position = 0; position <= trace.size(); position++) {
            cursor.seek(position);
            WaitForGraph graph = WaitForGraph.of(trace, cursor.world());
            assertEquals(List.of(), graph.cycles());
            edges += graph.waitsFor(position % 20) >= 0 ? 1 : 0;
        }
        assertTrue(edges > 20, "saw only " + edges + " edges");
    }
}
