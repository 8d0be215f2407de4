package dev.interleave.app.timeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static final Trace TRACE = TraceExamples.twoLocks();
    private static final double LEAST_PX = 76;

    private static Scene scene(Trace trace, Axis axis, TimeRange range, double width) {
        Lanes lanes = Lanes.of(trace, axis);
        return new Scene(
                trace,
                lanes,
                Arrows.of(trace, axis),
                LaneOrder.layout(trace, Density.COMPACT, Set.of(), TaskLoops.of(trace, lanes)),
                Areas.ofView(width, 400),
                range,
                0);
    }

    private static TimeRange whole(Trace trace) {
        return TimeRange.whole(Axis.MIXED.endNanos(trace));
    }

    private static List<Ticks.Tick> labelled(Scene scene) {
        return Ticks.of(scene).stream().filter(Ticks.Tick::isLabelled).toList();
    }

    @Test
    void onTheMixedClockLabelsStandAtTheirTimesAndNeverCollide() {
        Trace stands = watched(TRACE, TRACE.durationNanos() * 5 / 4);
        Trace standsForLong = watched(TRACE, 300_000_000_000L);
        for (Trace trace : List.of(TRACE, stands, standsForLong, TraceExamples.busy(3_000, 5))) {
            for (double factor = 1; factor > 1e-5; factor /= 3) {
                TimeRange range = whole(trace).zoomed(Axis.MIXED.endNanos(trace) / 3, factor);
                assertApart(scene(trace, Axis.MIXED, range, 900));
            }
        }
    }

    private static void assertApart(Scene scene) {
        double before = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick tick : labelled(scene)) {
            double x = scene.scale().x(tick.nanos());
            assertTrue(x - before >= LEAST_PX - 0.01, tick.label() + " is " + (x - before) + " px behind");
            before = x;
        }
    }

    private static Trace watched(Trace trace, long nanos) {
        return trace.withInfo(trace.info().with(RunInfo.WATCHED_NANOS, Long.toString(nanos)));
    }

    @Test
    void aLabelOfTheMixedClockIsTheRecordedTimeThere() {
        Scene scene = scene(TRACE, Axis.MIXED, whole(TRACE), 1400);
        List<Ticks.Tick> ticks = labelled(scene);
        assertEquals(new Ticks.Tick(0, "0"), ticks.getFirst());
        assertTrue(ticks.size() >= 5, ticks.toString());
        for (Ticks.Tick tick : ticks.subList(1, ticks.size())) {
            assertEquals(TimeText.exact(Axis.MIXED.recordedNanos(TRACE, tick.nanos())), tick.label());
        }
    }

    @Test
    void panningMovesTheLabelsAndMakesNoOthers() {
        TimeRange part = whole(TRACE).zoomed(Axis.MIXED.endNanos(TRACE) / 2, 0.3);
        List<Ticks.Tick> before = labelled(scene(TRACE, Axis.MIXED, part, 900));
        TimeRange moved = part.panned(part.spanNanos() / 10);
        List<Ticks.Tick> after = labelled(scene(TRACE, Axis.MIXED, moved, 900));
        List<Ticks.Tick> inBoth = before.stream()
                .filter(tick -> moved.contains(tick.nanos()) && part.contains(tick.nanos()))
                .toList();
        assertTrue(inBoth.size() > 1);
        assertTrue(after.containsAll(inBoth), inBoth + " in " + after);
    }

    @Test
    void byTimeAndByStepsTheyAreTheRulers() {
        for (Axis axis : List.of(Axis.TIME, Axis.STEP)) {
            TimeRange range = TimeRange.whole(axis.endNanos(TRACE));
            Scene scene = scene(TRACE, axis, range, 900);
            Ruler ruler = Ruler.of(axis, range, scene.scale().widthPx());
            for (Ticks.Tick tick : labelled(scene)) {
                assertEquals(0, tick.nanos() % ruler.stepNanos());
                assertEquals(ruler.label(tick.nanos()), tick.label());
            }
        }
    }
}
