package dev.interleave.app.timeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lane;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The plan of one run by time and by steps, as data.
class StepPlanTest {

    private static final Trace TRACE = TraceExamples.twoLocks();
    private static final Areas AREAS = Areas.ofView(1280, 720);
    private static final int BLOCKED_EVENT = 15;

    private static Scene scene(Axis axis) {
        Lanes lanes = Lanes.of(TRACE, axis);
        LaneLayout layout = LaneOrder.layout(TRACE, Density.COMFORTABLE, Set.of(), TaskLoops.of(TRACE, lanes));
        TimeRange range = TimeRange.whole(axis.endNanos(TRACE));
        return new Scene(TRACE, lanes, Arrows.of(TRACE, axis), layout, AREAS, range, 0);
    }

    /// The left edges of a row's bars.
    private static List<Long> barsOf(Axis axis, int actor) {
        Scene scene = scene(axis);
        Frame frame = new FramePlanner().plan(scene, Focus.NONE);
        int row = scene.layout().rowOfActor(actor);
        List<Long> lefts = new ArrayList<>();
        for (int bar = frame.barEnd(row - 1); bar < frame.barEnd(row); bar++) {
            lefts.add(Math.round(frame.bars().x(bar)));
        }
        return lefts;
    }

    @Test
    void aBarBeginsWhereItsEventHasItsPlaceOnTheAxis() {
        for (Axis axis : Axis.values()) {
            Scene scene = scene(axis);
            Lane lane = scene.lanes().actor(1);
            List<Long> bars = barsOf(axis, 1);
            for (int span = 1; span < lane.size(); span++) {
                long left = Math.round(scene.scale().x(axis.nanos(TRACE, lane.event(span))));
                double width = (lane.endNanos(span) - lane.startNanos(span))
                        / scene.scale().nanosPerPx();
                boolean isBar = width >= LanePlanner.WIDE_PX && Ink.height(lane.severity(span)) > 0;
                assertTrue(!isBar || bars.contains(left), axis + ", span " + span + " at " + left + " in " + bars);
            }
        }
    }

    @Test
    void nothingIsNarrowerThanAStepWhereTheAxisShowsThem() {
        assertTrue(shortest(Axis.STEP) >= Axis.STEP_NANOS);
        assertTrue(shortest(Axis.MIXED) > Axis.MIXED.stepNanos(TRACE));
        assertTrue(shortest(Axis.MIXED) / Axis.MIXED.endNanos(TRACE) > shortest(Axis.TIME) / Axis.TIME.endNanos(TRACE));
    }

    /// The length of the shortest span of the three actors.
    private static double shortest(Axis axis) {
        double shortest = Double.MAX_VALUE;
        for (int actor = 0; actor < 3; actor++) {
            Lane lane = scene(axis).lanes().actor(actor);
            for (int span = 0; span < lane.size(); span++) {
                shortest = Math.min(shortest, (double) (lane.endNanos(span) - lane.startNanos(span)));
            }
        }
        return shortest;
    }

    @Test
    void thePointerFindsTheSameSpanOnBoth() {
        for (Axis axis : Axis.values()) {
            Scene scene = scene(axis);
            int row = scene.layout().rowOfActor(1);
            double x = scene.scale().x(axis.nanos(TRACE, BLOCKED_EVENT)) + 3;
            double y = AREAS.lanesTop() + scene.layout().topPx(row) + 10;
            Picker.Hit hit = Picker.span(scene, x, y).orElseThrow();
            assertEquals(BLOCKED_EVENT, hit.event(), axis.name());
        }
    }

    @Test
    void aTipTellsRecordedTimesOnBothAndTheStepsBesides() {
        Lane byTime = scene(Axis.TIME).lanes().actor(2);
        Lane bySteps = scene(Axis.STEP).lanes().actor(2);
        SpanFacts time = SpanFacts.of(scene(Axis.TIME).lanes(), byTime, sleeping(byTime));
        SpanFacts steps = SpanFacts.of(scene(Axis.STEP).lanes(), bySteps, sleeping(bySteps));
        assertEquals("16 ms, since 14 ms, until 30 ms", time.times());
        assertEquals("steps 14 to 16: 16 ms, since 14 ms", steps.times());
        assertEquals(time.title(), steps.title());
        assertEquals(time.reason(), steps.reason());
    }

    private static int sleeping(Lane lane) {
        int span = 0;
        while (lane.state(span) != ActorState.SLEEPING) {
            span++;
        }
        return span;
    }

    @Test
    void placesAndStretchesAreToldInStepsAndStretchesInTimeToo() {
        Scene steps = scene(Axis.STEP);
        assertEquals("step 1", AxisText.place(steps, 0));
        assertEquals("step " + TRACE.size(), AxisText.place(steps, steps.endNanos()));
        TimeRange sleep = new TimeRange(13 * Axis.STEP_NANOS, 16 * Axis.STEP_NANOS);
        assertEquals("3 steps, 16 ms", AxisText.stretch(steps, sleep));
        assertEquals("steps 14 to 16", AxisText.between(Axis.STEP, TRACE, sleep.startNanos(), sleep.endNanos()));
        assertEquals("46.2 ms", AxisText.place(scene(Axis.TIME), 46_234_000));
    }

    @Test
    void onTheMixedClockPlacesStretchesAndTipsTellBoth() {
        Scene mixed = scene(Axis.MIXED);
        assertEquals("0 ns, step 1", AxisText.place(mixed, 0));
        assertEquals(
                "14 ms, step 14", AxisText.place(mixed, Axis.MIXED.nanos(TRACE, 13)), "the time that was recorded");
        TimeRange sleep = new TimeRange(Axis.MIXED.nanos(TRACE, 13), Axis.MIXED.nanos(TRACE, 16));
        assertEquals("3 steps, 16 ms", AxisText.stretch(mixed, sleep));
        Lane lane = mixed.lanes().actor(2);
        assertEquals(
                "steps 14 to 16: 16 ms, since 14 ms",
                SpanFacts.of(mixed.lanes(), lane, sleeping(lane)).times());
    }

    @Test
    void theDeepestZoomIsOneStep() {
        assertEquals(TimeRange.MIN_SPAN_NANOS, Axis.STEP_NANOS);
    }

    @Test
    void theOverviewIsAsLongAsTheAxis() {
        for (Axis axis : Axis.values()) {
            Scene scene = scene(axis);
            Strips lines = new OverviewPlanner().plan(TRACE, scene.lanes(), AREAS);
            double air = AREAS.lanesWidth() * 0.03;
            assertTrue(lines.count(0) > AREAS.lanesWidth() - air, axis + " " + lines.count(0));
            assertTrue(lines.ink(0, lines.count(0) / 2) != Ink.NOTHING, axis.name());
        }
    }
}
