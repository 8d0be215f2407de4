package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.RandomTrace;
import dev.interleave.replay.Cursor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.List;
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

    @ParameterizedTest
    @EnumSource(Axis.class)
    void knowsTheRecordedTimeOfEachStep(Axis axis) {
        for (Trace trace : List.of(TRACE, watchedOn(TRACE, 4), paused(), RandomTrace.of(7, 3))) {
            for (int event = 0; event < trace.size(); event++) {
                assertEquals(trace.nanos(event), axis.recordedNanos(trace, axis.nanos(trace, event)));
            }
            assertEquals(trace.durationNanos(), axis.recordedNanos(trace, axis.endNanos(trace)));
        }
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void laterTimesNeverLieBeforeEarlierOnes(Axis axis) {
        for (Trace trace : List.of(TRACE, watchedOn(TRACE, 4), paused())) {
            long before = -1;
            for (int part = 0; part <= 3_000; part++) {
                long place = axis.placeNanos(trace, Math.round(trace.durationNanos() * (part / 3_000.0)));
                assertTrue(place >= before, "part " + part);
                before = place;
            }
            assertTrue(before <= axis.endNanos(trace));
        }
    }

    @Test
    void onTheMixedClockEveryStepIsLaterThanTheOneBefore_AndNoTimeIsPressed() {
        for (Trace trace : List.of(TRACE, watchedOn(TRACE, 4), paused())) {
            for (int event = 1; event < trace.size(); event++) {
                long way = Axis.MIXED.nanos(trace, event) - Axis.MIXED.nanos(trace, event - 1);
                long time = trace.nanos(event) - trace.nanos(event - 1);
                assertEquals(time + Axis.MIXED.stepNanos(trace), way);
            }
            assertTrue(Axis.MIXED.stepNanos(trace) >= Axis.STEP_NANOS);
        }
    }

    @Test
    void onTheMixedClockMostOfALongPauseIsSeen_AndTheStepsToo() {
        Trace trace = paused();
        double whole = Axis.MIXED.endNanos(trace);
        assertEquals(0.6, trace.durationNanos() / whole, 0.001);
        assertEquals(0.4 / trace.size(), Axis.MIXED.stepNanos(trace) / whole, 0.001);
    }

    @Test
    void aRunThatTakesNoTimeIsAllStepsOnTheMixedClock() {
        TraceBuilder builder = new TraceBuilder();
        for (int event = 0; event < 30; event++) {
            builder.append(0, 0, EventKind.YIELD.code(), 0, -1, 0, 0);
        }
        Trace trace = builder.freeze();
        for (int event = 0; event < trace.size(); event++) {
            assertEquals(Axis.STEP.nanos(trace, event), Axis.MIXED.nanos(trace, event));
        }
        assertEquals(Axis.STEP.endNanos(trace), Axis.MIXED.endNanos(trace));
    }

    /// As a deadlocked run of the controlled engine is: a quarter longer than its events.
    @ParameterizedTest
    @EnumSource(value = Axis.class, names = "TIME", mode = EnumSource.Mode.EXCLUDE)
    void whatWasWatchedAfterTheEndOfARunThatStandsGetsAQuarter(Axis axis) {
        Trace stands = watchedOn(TRACE, 4);
        int last = stands.size() - 1;
        double steps = axis.nanos(stands, last) + axis.stepNanos(stands);
        assertEquals(0.75, steps / axis.endNanos(stands), 0.0001);
        assertEquals(0.75, steps / axis.endNanos(watchedOn(TRACE, 1)), 0.0001, "however long");
        assertEquals(axis.nanos(TRACE, last), axis.nanos(stands, last), "and moves no event");
        assertEquals(steps, (double) axis.endNanos(TRACE), "a run that has ended has no tail");
        assertEquals(1 - 2.0 / 101, steps / axis.endNanos(watchedOn(TRACE, 100)), 0.001, "nor much for a moment");
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void atTheEndThePlayheadStandsAtTheVeryEndOfARunThatStands(Axis axis) {
        Trace stands = watchedOn(TRACE, 4);
        assertEquals(axis.endNanos(stands), axis.playheadNanos(stands, stands.size(), stands.durationNanos()));
        long onTheWay = stands.nanos(stands.size() - 1) + stands.durationNanos() / 10;
        long place = axis.playheadNanos(stands, stands.size(), onTheWay);
        assertTrue(Math.abs(onTheWay - axis.recordedNanos(stands, place)) <= 1);
    }

    @Test
    void onTheMixedClockThePlayheadStandsBeforeWhatHasNotHappened() {
        for (int position = 0; position <= TRACE.size(); position++) {
            long earliest = position == 0 ? 0 : TRACE.nanos(position - 1);
            long latest = position < TRACE.size() ? TRACE.nanos(position) : TRACE.durationNanos();
            for (long nanos : new long[] {earliest, (earliest + latest) / 2, latest}) {
                long place = Axis.MIXED.playheadNanos(TRACE, position, nanos);
                assertEquals(position, Axis.MIXED.firstAfter(TRACE, place), nanos + " at " + position);
            }
        }
    }

    private static Trace watchedOn(Trace trace, long parts) {
        long nanos = trace.durationNanos() + trace.durationNanos() / parts;
        return trace.withInfo(trace.info().with(RunInfo.WATCHED_NANOS, Long.toString(nanos)));
    }

    /// Twenty steps a microsecond apart, but a second before the last.
    private static Trace paused() {
        TraceBuilder builder = new TraceBuilder();
        for (int event = 0; event < 20; event++) {
            long nanos = event < 19 ? event * 1_000L : 1_000_000_000;
            builder.append(nanos, 0, EventKind.YIELD.code(), 0, -1, 0, 0);
        }
        return builder.freeze();
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void findsTheSameTimeAgain(Axis axis) {
        for (long nanos = TRACE.nanos(0); nanos <= TRACE.durationNanos(); nanos += TRACE.durationNanos() / 997) {
            long found = axis.recordedNanos(TRACE, axis.placeNanos(TRACE, nanos));
            long finest = Math.max(Axis.STEP_NANOS, axis.stepNanos(TRACE));
            assertTrue(Math.abs(found - nanos) <= largestGap() / finest + 1, found + " for " + nanos);
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
        assertEquals(0, Axis.STEP.playheadNanos(TRACE, 0, 0));
        for (int position = 1; position <= TRACE.size(); position++) {
            long nanos = Axis.STEP.playheadNanos(TRACE, position, TRACE.nanos(position - 1));
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
                boolean agrees = said == ActorState.DEADLOCKED
                        || said == cursor.world().state(actor)
                        || isGrantedAtOnce(trace, cursor.world().waitEvent(actor), event);
                assertTrue(agrees, said + " of actor " + actor + " after event " + event);
            }
        }
    }

    private static boolean isGrantedAtOnce(Trace trace, int wait, int event) {
        return wait == event
                && event + 1 < trace.size()
                && trace.actor(event) == trace.actor(event + 1)
                && trace.nanos(event) == trace.nanos(event + 1);
    }

    /// Main asks for a lock and has it at once; asks again, and has it a microsecond later; and once more, when
    /// somebody else comes between.
    @Test
    void aWaitThatIsGrantedByTheNextEventInNoTimeIsNone() {
        TraceBuilder builder = new TraceBuilder();
        builder.addProcess(1, "main", 0);
        builder.addActor(ActorKind.PROCESS, 0, -1, "main", 0);
        builder.addActor(ActorKind.THREAD, 0, 0, "other", 0);
        builder.addResource(ResourceKind.LOCK, Scope.THREADS, 0, "lock", 0, -1);
        append(builder, 0, 0, EventKind.ACTOR_BEGIN, -1);
        append(builder, 1_000, 0, EventKind.ACQUIRE_WAIT, 0);
        append(builder, 1_000, 0, EventKind.ACQUIRE, 0);
        append(builder, 2_000, 0, EventKind.RELEASE, 0);
        append(builder, 3_000, 0, EventKind.ACQUIRE_WAIT, 0);
        append(builder, 4_000, 0, EventKind.ACQUIRE, 0);
        append(builder, 5_000, 0, EventKind.RELEASE, 0);
        append(builder, 6_000, 0, EventKind.ACQUIRE_WAIT, 0);
        append(builder, 6_000, 1, EventKind.ACTOR_BEGIN, -1);
        append(builder, 6_000, 0, EventKind.ACQUIRE, 0);
        Trace trace = builder.freeze();
        for (Axis axis : List.of(Axis.STEP, Axis.MIXED)) {
            Lane main = Lanes.of(trace, axis).actor(0);
            assertEquals(ActorState.RUNNING, stateAt(main, axis.nanos(trace, 1)), axis.name());
            assertEquals(ActorState.RUNNING, stateAt(main, axis.nanos(trace, 2)));
            assertEquals(ActorState.BLOCKED, stateAt(main, axis.nanos(trace, 4)));
            assertEquals(ActorState.RUNNING, stateAt(main, axis.nanos(trace, 5)));
            assertEquals(ActorState.BLOCKED, stateAt(main, axis.nanos(trace, 7)));
            assertEquals(ActorState.RUNNING, stateAt(main, axis.nanos(trace, 9)));
            assertEquals(10, axis.firstAfter(trace, axis.endNanos(trace)), "it is a step all the same");
        }
    }

    private static void append(TraceBuilder builder, long nanos, int actor, EventKind kind, int target) {
        builder.append(nanos, actor, kind.code(), 0, target, 0, 0);
    }

    private static ActorState stateAt(Lane lane, long nanos) {
        return lane.state(lane.spanAt(nanos));
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
    void stepsWithTimeSuitAControlledRunAndTimesALiveOne() {
        assertEquals(Axis.MIXED, Axis.usual(RunInfo.EMPTY.with(RunInfo.ENGINE, "controlled")));
        assertEquals(Axis.TIME, Axis.usual(RunInfo.EMPTY.with(RunInfo.ENGINE, "live")));
        assertEquals(Axis.TIME, Axis.usual(RunInfo.EMPTY));
    }
}
