package dev.interleave.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.TraceScript;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class TicksTest {

    /// 65 slots on the 64 ms of two locks: one for each millisecond.
    private static final int SLOTS = 65;

    @Test
    void marksWhereADeadlockClosesAsGrave() {
        Ticks ticks = Ticks.of(TraceExamples.twoLocks(), SLOTS);
        assertEquals(BitSet.valueOf(new long[] {1L << 34}), ticks.grave());
    }

    @Test
    void marksWhereLongWaitsForALockBegin() {
        Ticks ticks = Ticks.of(TraceExamples.twoLocks(), SLOTS);
        assertEquals(BitSet.valueOf(new long[] {1L << 27 | 1L << 34}), ticks.slow());
        assertTrue(ticks.ordinary().get(4));
    }

    @Test
    void marksAFailureAsGrave() {
        TraceScript run = new TraceScript();
        int main = run.process(1, "");
        run.at(0, main, EventKind.ACTOR_BEGIN).at(16, main, EventKind.FAIL).at(64, main, EventKind.ACTOR_END);
        Ticks ticks = Ticks.of(run.finish("fails", "failed", ""), SLOTS);
        assertTrue(ticks.grave().get(16));
        assertTrue(ticks.slow().isEmpty());
    }

    @Test
    void aShortWaitIsNotWorthATick() {
        TraceScript run = new TraceScript();
        int main = run.process(1, "");
        int lock = run.resource(ResourceKind.LOCK, 0, "lock", 0);
        run.at(0, main, EventKind.ACTOR_BEGIN).at(16, main, EventKind.ACQUIRE_WAIT, lock, -1);
        run.at(20, main, EventKind.ACQUIRE, lock, 1).at(64, main, EventKind.ACTOR_END);
        assertTrue(Ticks.of(run.finish("waits", "finished", ""), SLOTS).slow().isEmpty());
    }

    @Test
    void whereAllWaitLongNoWaitIsWorthATick() {
        Trace trace = TraceExamples.busy(500, 64);
        Ticks ticks = Ticks.of(trace, SLOTS);
        assertTrue(ticks.slow().isEmpty());
        assertFalse(ticks.ordinary().isEmpty());
    }

    @Test
    void anEmptyTraceHasNone() {
        Ticks ticks = Ticks.of(Trace.EMPTY, SLOTS);
        assertTrue(ticks.ordinary().isEmpty()
                && ticks.slow().isEmpty()
                && ticks.grave().isEmpty());
    }
}
