package dev.interleave.app.timeline.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.TraceScript;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Focus;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.FramePlanner;
import dev.interleave.app.timeline.plan.Ink;
import dev.interleave.app.timeline.plan.OverviewPlanner;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TaskLoops;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
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
    void hatchesWhatIsBlockedCagesWhatIsDeadlockedAndDotsWhatWaits() {
        DrawLog log = draw(TraceExamples.twoLocks(), TimeRange.whole(64_000_000), Set.of());
        // One of each is the legend's.
        assertEquals(1 + 1, log.count("bar HATCH"));
        assertEquals(1 + 3, log.count("bar UPRIGHT"));
        assertEquals(1 + 1, log.count("bar DOTS"));
    }

    @Test
    void theLegendHasWhatEndedBadlyOnlyWhereSomethingDid() {
        DrawLog fine = draw(TraceExamples.gather(), TimeRange.whole(55_000_000), Set.of());
        assertFalse(fine.texts().contains("failed") || fine.texts().contains("deadlocked"));
        TraceScript run = new TraceScript();
        int main = run.process(1, "");
        run.at(0, main, EventKind.ACTOR_BEGIN).fail(1, main).at(4, main, EventKind.RESULT);
        DrawLog failed = draw(run.finish("", "failed", ""), TimeRange.whole(4_000_000), Set.of());
        assertEquals(2, failed.texts().stream().filter("failed"::equals).count(), "the legend and the bar");
        assertEquals(1 + 1, failed.count("bar FALL"));
    }

    @Test
    void theLegendIsShorterWhereItWouldRunOff() {
        List<String> wide = legend(Areas.ofView(1280, 720));
        assertTrue(wide.contains("blocked on a lock"), wide::toString);
        List<String> narrow = legend(Areas.ofView(520, 720));
        assertTrue(narrow.containsAll(Set.of("blocked", "sleeping", "deadlocked")), narrow::toString);
        assertFalse(narrow.contains("blocked on a lock"), narrow::toString);
    }

    /// Three read 0 one after the other, and all write 1: two of the three are lost.
    private static Trace race() {
        TraceScript run = new TraceScript();
        run.process(1, "");
        int value = run.resource(ResourceKind.VALUE, 0, "counter", 0);
        int[] actors = {run.thread(0, "a"), run.thread(0, "b"), run.thread(0, "c")};
        for (int i = 0; i < 3; i++) {
            run.at(1 + i, actors[i], EventKind.READ, value, 0);
        }
        for (int i = 0; i < 3; i++) {
            run.at(10 + 10 * i, actors[i], EventKind.WRITE, value, 71);
        }
        return run.at(40, 0, EventKind.RESULT).finish("", "", "");
    }

    @Test
    void aSharedValueHasALaneOnWhichLostWritesAreHatchedAndStruckOut() {
        Trace race = race();
        DrawLog log = draw(race, TimeRange.whole(40_000_000), Set.of());
        assertTrue(log.texts().containsAll(List.of("counter", "value", "lost write")), log.texts()::toString);
        assertEquals(3, log.texts().stream().filter("71"::equals).count());
        // One hatch each, one in the legend for what is blocked, and one for what is lost.
        assertEquals(2 + 2, log.count("bar HATCH"));
        Frame frame = plan(race, TimeRange.whole(40_000_000));
        int row = frame.scene().layout().rowOfResource(0);
        List<Integer> inks = new ArrayList<>();
        for (int bar = frame.barEnd(row - 1); bar < frame.barEnd(row); bar++) {
            inks.add((int) frame.bars().ink(bar));
        }
        assertEquals(
                List.of(
                        (int) Ink.lostIdentity(1),
                        (int) Ink.lostIdentity(2),
                        (int) Ink.identity(3),
                        (int) Ink.identity(1),
                        (int) Ink.identity(2),
                        (int) Ink.identity(3)),
                inks,
                "the writes, then a tick for each read");
    }

    @Test
    void lostWritesTooNarrowForBarsAreColumnsOfTheirOwn() {
        Trace race = race();
        Frame frame = plan(race, TimeRange.whole(5_000_000_000L));
        int row = frame.scene().layout().rowOfResource(0);
        boolean isThere = false;
        for (int strip = frame.stripEnd(row - 1); strip < frame.stripEnd(row); strip++) {
            for (int column = 0; column < frame.strips().count(strip); column++) {
                isThere |= frame.strips().ink(strip, column) == Ink.LOST;
            }
        }
        assertTrue(isThere);
    }

    @Test
    void aWriteOfFivePixelsIsABarOfItsOwn() {
        Frame frame = plan(race(), TimeRange.whole(2_000_000_000));
        int row = frame.scene().layout().rowOfResource(0);
        int lost = 0;
        for (int bar = frame.barEnd(row - 1); bar < frame.barEnd(row); bar++) {
            lost += Ink.isLost(frame.bars().ink(bar)) ? 1 : 0;
        }
        assertEquals(2, lost);
    }

    @Test
    void theLegendSaysNothingOfLostWritesWhereNoneWas() {
        assertFalse(draw(TraceExamples.gather(), TimeRange.whole(55_000_000), Set.of())
                .texts()
                .contains("lost write"));
    }

    @Test
    void wordsStandOverTheArrowsThatCrossTheirBars() {
        DrawLog log = draw(TraceExamples.twoLocks(), TimeRange.whole(64_000_000), Set.of());
        int lastHead = 0;
        int firstWords = Integer.MAX_VALUE;
        for (int call = 0; call < log.calls().size(); call++) {
            String what = log.calls().get(call);
            lastHead = what.startsWith("polygon") ? call : lastHead;
            firstWords = what.contains("held by") ? Math.min(firstWords, call) : firstWords;
        }
        assertTrue(lastHead > 0 && firstWords > lastHead, firstWords + " after " + lastHead);
        assertTrue(log.calls().get(firstWords - 1).startsWith("fill"), "on a patch of the bar's own colour");
    }

    @Test
    void anIdleLoopHasNoSpecksInItsLane() {
        Trace trace = TraceExamples.gather();
        Lanes lanes = Lanes.of(trace, Axis.STEP);
        LaneLayout layout = LaneOrder.layout(trace, Density.COMFORTABLE, Set.of(), TaskLoops.of(trace, lanes));
        TimeRange far = TimeRange.whole(Axis.STEP.endNanos(trace)).zoomed(0, 6);
        Frame frame = new FramePlanner()
                .plan(new Scene(trace, lanes, Arrows.of(trace, Axis.STEP), layout, AREAS, far, 0), Focus.NONE);
        int row = layout.rowOfResource(0);
        int inks = 0;
        for (int strip = frame.stripEnd(row - 1); strip < frame.stripEnd(row); strip++) {
            for (int column = 0; column < frame.strips().count(strip); column++) {
                int ink = frame.strips().ink(strip, column);
                assertFalse(Ink.isState(ink), "column " + column);
                inks += ink == Ink.NOTHING ? 0 : 1;
            }
        }
        assertTrue(inks > 0);
    }

    @Test
    void saysHowManyRowsAreBelowTheEdge() {
        Trace trace = TraceExamples.twoLocks();
        assertTrue(hint(trace, 1000).isEmpty());
        // A header of 30 pixels, three lanes of 38, two of 28; half of the last is to be seen.
        assertEquals(List.of("↓ 1 more row"), hint(trace, 30 + 3 * 38 + 28 + 14));
        assertEquals(List.of("↓ 2 more rows"), hint(trace, 30 + 3 * 38));
    }

    private static List<String> hint(Trace trace, int lanesPx) {
        Lanes lanes = Lanes.of(trace);
        LaneLayout layout = LaneOrder.layout(trace, Density.COMFORTABLE, Set.of(), TaskLoops.of(trace, lanes));
        Areas areas = Areas.ofView(1280, AREAS.lanesTop() + lanesPx);
        Scene scene =
                new Scene(trace, lanes, Arrows.of(trace), layout, areas, TimeRange.whole(trace.durationNanos()), 0);
        DrawLog log = new DrawLog();
        new TimelinePainter(Palette.dark())
                .paint(
                        log,
                        new FramePlanner().plan(scene, Focus.NONE),
                        new OverviewPlanner().plan(trace, lanes, areas));
        return log.texts().stream().filter(text -> text.startsWith("↓")).toList();
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
        // Two locks, and three that are deadlocked: by time, bars of 30 ms; here, of two steps.
        assertEquals(
                2,
                log.texts().stream().filter(text -> text.startsWith("held by")).count());
        assertEquals(4, log.texts().stream().filter("deadlocked"::equals).count(), "one of them in the legend");
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

    private static List<String> legend(Areas areas) {
        Scene scene = scene(TraceExamples.twoLocks(), TimeRange.whole(64_000_000), Set.of(), Axis.TIME);
        DrawLog log = new DrawLog();
        new LegendPainter(Palette.dark())
                .paint(
                        log,
                        new Scene(
                                scene.trace(), scene.lanes(), scene.arrows(), scene.layout(), areas, scene.range(), 0));
        return log.texts();
    }

    private static DrawLog draw(Trace trace, TimeRange range, Set<Integer> collapsed) {
        return draw(trace, range, collapsed, Axis.TIME);
    }

    private static DrawLog draw(Trace trace, TimeRange range, Set<Integer> collapsed, Axis axis) {
        Scene scene = scene(trace, range, collapsed, axis);
        DrawLog log = new DrawLog();
        new TimelinePainter(Palette.dark())
                .paint(
                        log,
                        new FramePlanner().plan(scene, Focus.NONE),
                        new OverviewPlanner().plan(trace, scene.lanes(), AREAS));
        return log;
    }

    private static Frame plan(Trace trace, TimeRange range) {
        return new FramePlanner().plan(scene(trace, range, Set.of(), Axis.TIME), Focus.NONE);
    }

    private static Scene scene(Trace trace, TimeRange range, Set<Integer> collapsed, Axis axis) {
        Lanes lanes = Lanes.of(trace, axis);
        int[] loops = TaskLoops.of(trace, lanes);
        LaneOrder.Resources resources = LaneOrder.Resources.last(lanes.values().withLane());
        LaneLayout layout = LaneOrder.layout(trace, Density.COMFORTABLE, collapsed, loops, resources);
        return new Scene(trace, lanes, Arrows.of(trace, axis), layout, AREAS, range, 0);
    }
}
