package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.RandomTrace;
import dev.interleave.replay.Cursor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

    private static final Trace TRACE = RandomTrace.of(4_000, 5);

    @Test
    void givesEachStepTheSameWidth() {
        assertEquals(0, Axis.STEP.nanos(TRACE, 0));
        for (int event = 1; event < TRACE.size(); event++) {
            long width = Axis.STEP.nanos(TRACE, event) - Axis.STEP.nanos(TRACE, event - 1);
            assertEquals(Axis.STEP_NANOS, width);
        }
        assertEquals(
                Axis.STEP.nanos(TRACE, TRACE.size() - 1) + Axis.STEP_NANOS,
                Axis.STEP.endNanos(TRACE),
                "the last step is as wide as the others");
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void countsTheEventsUntilAPlace(Axis axis) {
        assertEquals(0, axis.firstAfter(TRACE, -1));
        assertEquals(TRACE.size(), axis.firstAfter(TRACE, axis.endNanos(TRACE) + 1));
        for (int event = 0; event < TRACE.size(); event++) {
            int after = axis.firstAfter(TRACE, axis.nanos(TRACE, event));
            assertTrue(after > event && axis.nanos(TRACE, after - 1) == axis.nanos(TRACE, event), "event " + event);
        }
    }

    @Test
    void knowsTheRecordedTimeOfEachStep() {
        for (int event = 0; event < TRACE.size(); event++) {
            assertEquals(TRACE.nanos(event), Axis.STEP.recordedNanos(TRACE, Axis.STEP.nanos(TRACE, event)));
        }
        assertEquals(TRACE.durationNanos(), Axis.STEP.recordedNanos(TRACE, Axis.STEP.endNanos(TRACE)));
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void findsTheSameTimeAgain(Axis axis) {
        for (long nanos = TRACE.nanos(0); nanos <= TRACE.durationNanos(); nanos += TRACE.durationNanos() / 997) {
            long found = axis.recordedNanos(TRACE, axis.placeNanos(TRACE, nanos));
            assertTrue(Math.abs(found - nanos) <= largestGap() / Axis.STEP_NANOS + 1, found + " for " + nanos);
        }
    }

    private static long largestGap() {
        long largest = TRACE.durationNanos() - TRACE.nanos(TRACE.size() - 1);
        for (int event = 1; event < TRACE.size(); event++) {
            largest = Math.max(largest, TRACE.nanos(event) - TRACE.nanos(event - 1));
        }
        return largest;
    }

    @Test
    void thePlayheadStandsInTheMiddleOfTheStepThatItHasTaken() {
        assertEquals(0, Axis.STEP.playheadNanos(0, 0));
        for (int position = 1; position <= TRACE.size(); position++) {
            long nanos = Axis.STEP.playheadNanos(position, TRACE.nanos(position - 1));
            assertEquals(position, Axis.STEP.firstAfter(TRACE, nanos));
        }
    }

    /// Also where several events share a nanosecond, which leaves no span by time.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachStepOfALaneSaysWhatTheWorldSaysAfterIt(long seed) {
        Trace trace = RandomTrace.of(1_000, seed);
        Lanes lanes = Lanes.of(trace, Axis.STEP);
        Cursor cursor = new Cursor(trace);
        for (int event = 0; event < trace.size(); event++) {
            cursor.seek(event + 1);
            for (int actor = 0; actor < trace.actors().size(); actor++) {
                Lane lane = lanes.actor(actor);
                ActorState said = lane.state(lane.spanAt(Axis.STEP.nanos(trace, event)));
                boolean agrees =
                        said == ActorState.DEADLOCKED || said == cursor.world().state(actor);
                assertTrue(agrees, said + " of actor " + actor + " after event " + event);
            }
        }
    }

    @Test
    void arrowsLeaveAndArriveAtTheirSteps() {
        Arrows byTime = Arrows.of(TRACE);
        Arrows bySteps = Arrows.of(TRACE, Axis.STEP);
        assertEquals(byTime.size(), bySteps.size());
        assertTrue(bySteps.size() > 0);
        for (int arrow = 0; arrow < bySteps.size(); arrow++) {
            assertEquals(byTime.toEvent(arrow), bySteps.toEvent(arrow));
            assertEquals(bySteps.toEvent(arrow) * Axis.STEP_NANOS, bySteps.toNanos(arrow));
            long nanos = bySteps.toNanos(arrow);
            int found = bySteps.firstArriving(nanos);
            assertEquals(nanos, bySteps.toNanos(found));
        }
    }

    @Test
    void stepsSuitAControlledRunAndTimesALiveOne() {
        assertEquals(Axis.STEP, Axis.usual(RunInfo.EMPTY.with(RunInfo.ENGINE, "controlled")));
        assertEquals(Axis.TIME, Axis.usual(RunInfo.EMPTY.with(RunInfo.ENGINE, "live")));
        assertEquals(Axis.TIME, Axis.usual(RunInfo.EMPTY));
    }
}
