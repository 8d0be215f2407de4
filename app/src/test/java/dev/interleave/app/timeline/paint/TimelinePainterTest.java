package dev.interleave.app.timeline.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Focus;
import dev.interleave.app.timeline.plan.FramePlanner;
import dev.interleave.app.timeline.plan.OverviewPlanner;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TaskLoops;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelinePainterTest {

    private static final Areas AREAS = Areas.ofView(1280, 720);

    @Test
    void saysWhoHoldsALockAndWhoIsDeadlockedOnIt() {
        DrawLog log = draw(TraceExamples.twoLocks(), TimeRange.whole(64_000_000), Set.of());
        assertTrue(log.texts().contains("held by transfer-1"), () -> log.texts().toString());
        assertTrue(log.texts().contains("deadlocked on account B"));
        assertTrue(log.texts().contains("deadlocked on account A"));
        assertTrue(log.texts().contains("join(transfer-1)"));
        assertTrue(log.texts().contains("sleep 14 ms"));
    }

    @Test
    void hatchesWhatIsBlockedAndDotsWhatWaits() {
        DrawLog log = draw(TraceExamples.twoLocks(), TimeRange.whole(64_000_000), Set.of());
        // One of each is the legend's, which has deadlocked too. Main joins one in the ring.
        assertEquals(2 + 4, log.count("bar HATCH"));
        assertEquals(1 + 1, log.count("bar DOTS"));
    }

    @Test
    void leavesNoClipOpen() {
        assertEquals(
                0,
                draw(TraceExamples.gather(), TimeRange.whole(55_000_000), Set.of())
                        .openClips());
    }

    @Test
    void showsOnlyTheHeaderOfACollapsedProcess() {
        DrawLog log = draw(TraceExamples.twoLocks(), TimeRange.whole(64_000_000), Set.of(0));
        assertTrue(log.texts().contains("process 4711"));
        assertFalse(log.texts().contains("transfer-1"));
    }

    @Test
    void drawsNoMoreForAMillionEventsThanItsPixels() {
        Trace trace = TraceExamples.busy(200_000, 64);
        DrawLog log = draw(trace, TimeRange.whole(trace.durationNanos()), Set.of());
        assertTrue(log.calls().size() < 6_000, () -> log.calls().size() + " calls");
        assertTrue(log.count("columns") > 20);
    }

    @Test
    void keepsTheWordsOfABarThatBeginsOffScreenInView() {
        DrawLog log = draw(TraceExamples.twoLocks(), new TimeRange(50_000_000, 60_000_000), Set.of());
        String held = log.calls().stream()
                .filter(call -> call.contains("held by transfer-1"))
                .findFirst()
                .orElseThrow();
        int x = Integer.parseInt(held.substring(5, held.indexOf(" ", 5)));
        assertTrue(x >= AREAS.lanesLeft() && x < AREAS.lanesLeft() + 20, held);
    }

    @Test
    void bySteps_TheRulerCountsAndEachEventHasTheSameWidth() {
        Trace trace = TraceExamples.twoLocks();
        DrawLog log = draw(trace, wholeBySteps(trace), Set.of(), Axis.STEP);
        assertTrue(
                log.texts().containsAll(List.of("steps", "0", "2", "18")),
                () -> log.texts().toString());
        assertTrue(log.texts().stream().noneMatch("10 ms"::equals));
        // Two locks, and two that are deadlocked on them: by time, bars of 30 ms; here, of two steps.
        assertEquals(
                2,
                log.texts().stream().filter(text -> text.startsWith("held by")).count());
        assertEquals(2, log.texts().stream().filter("account A"::equals).count());
    }

    private static TimeRange wholeBySteps(Trace trace) {
        return TimeRange.whole(Axis.STEP.endNanos(trace));
    }

    @Test
    void bySteps_ThePlanIsAsLargeAsThePixelsToo() {
        Trace trace = TraceExamples.busy(200_000, 64);
        DrawLog log = draw(trace, wholeBySteps(trace), Set.of(), Axis.STEP);
        assertTrue(log.calls().size() < 6_000, () -> log.calls().size() + " calls");
        assertTrue(log.count("columns") > 20);
    }

    private static DrawLog draw(Trace trace, TimeRange range, Set<Integer> collapsed) {
        return draw(trace, range, collapsed, Axis.TIME);
    }

    private static DrawLog draw(Trace trace, TimeRange range, Set<Integer> collapsed, Axis axis) {
        Lanes lanes = Lanes.of(trace, axis);
        int[] loops = TaskLoops.of(trace, lanes);
        Scene scene = new Scene(
                trace,
                lanes,
                Arrows.of(trace, axis),
                LaneOrder.layout(trace, Density.COMFORTABLE, collapsed, loops),
                AREAS,
                range,
                0);
        DrawLog log = new DrawLog();
        new TimelinePainter(Palette.dark())
                .paint(
                        log,
                        new FramePlanner().plan(scene, Focus.NONE),
                        new OverviewPlanner().plan(trace, lanes, AREAS));
        return log;
    }
}
