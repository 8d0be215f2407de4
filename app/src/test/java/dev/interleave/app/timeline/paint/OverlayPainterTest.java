package dev.interleave.app.timeline.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.Veil;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Focus;
import dev.interleave.app.timeline.plan.FramePlanner;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TaskLoops;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverlayPainterTest {

    private static final Areas AREAS = Areas.ofLanes(1280, 300);
    private static final Trace TRACE = TraceExamples.twoLocks();
    private static final Palette PALETTE = Palette.dark();

    private static Scene scene(TimeRange range) {
        return scene(range, AREAS);
    }

    private static Scene scene(TimeRange range, Areas areas) {
        Lanes lanes = Lanes.of(TRACE, Axis.STEP);
        int[] loops = TaskLoops.of(TRACE, lanes);
        return new Scene(
                TRACE,
                lanes,
                Arrows.of(TRACE, Axis.STEP),
                LaneOrder.layout(TRACE, Density.COMFORTABLE, Set.of(), loops),
                areas,
                range,
                0);
    }

    private static DrawLog paint(TimeRange range, long playheadNanos, int commonEvents, Veil veil) {
        return paint(scene(range), playheadNanos, commonEvents, veil);
    }

    private static DrawLog paint(Scene scene, long playheadNanos, int commonEvents, Veil veil) {
        DrawLog log = new DrawLog();
        Overlay overlay = new Overlay(playheadNanos, Selection.NONE, List.of(), -1, -1, 0, commonEvents, veil);
        new OverlayPainter(PALETTE).paint(log, new FramePlanner().plan(scene, Focus.NONE), overlay);
        assertEquals(0, log.openClips());
        return log;
    }

    private static List<String> accents(TimeRange range, int commonEvents) {
        DrawLog log = paint(range, -1_000_000_000, commonEvents, Veil.NONE);
        return log.calls().stream()
                .filter(call -> call.endsWith(Colour.css(PALETTE.accent())))
                .toList();
    }

    private static TimeRange whole() {
        return TimeRange.whole(Axis.STEP.endNanos(TRACE));
    }

    @Test
    void drawsALineWhereTwoRunsPart() {
        long x = Math.round(scene(whole()).scale().x(12 * Axis.STEP_NANOS));
        List<String> lines = accents(whole(), 12);
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.getFirst().startsWith("fill " + (x - 1) + " "), lines.toString());
    }

    @Test
    void aVeilTakesHowTheRunEndsOutOfTheLegend() {
        Scene withLegend = scene(whole(), Areas.ofView(1280, 720));
        DrawLog log = paint(withLegend, Axis.STEP_NANOS, -1, Veil.FUTURE);
        assertTrue(log.calls().getFirst().startsWith("fill 0 "), "all of the row, before anything is clipped");
        List<String> words = log.texts();
        assertTrue(words.contains("running"), words::toString);
        assertFalse(words.contains("deadlocked"), words::toString);
        assertTrue(paint(withLegend, Axis.STEP_NANOS, -1, Veil.NONE).texts().isEmpty(), "the legend below stays");
    }

    @Test
    void drawsNoLineForARunThatIsComparedWithNone() {
        assertEquals(List.of(), accents(whole(), -1));
    }

    @Test
    void drawsNoLineWhenTheyPartOutOfView() {
        assertEquals(List.of(), accents(new TimeRange(0, 5 * Axis.STEP_NANOS), 12));
    }

    @Test
    void twoRunsThatNeverPartHaveTheirLineAtTheEnd() {
        assertEquals(1, accents(whole(), TRACE.size()).size());
    }

    /// Where the veil begins and how wide it is, of everything that it covers.
    private static List<String> covers(DrawLog log) {
        return log.calls().stream()
                .filter(call -> call.startsWith("fill ") && call.endsWith(Colour.css(PALETTE.window())))
                .toList();
    }

    @Test
    void aVeilCoversAllThatIsBehindThePlayhead() {
        long playhead = 6 * Axis.STEP_NANOS;
        DrawLog log = paint(whole(), playhead, -1, Veil.FUTURE);
        double x = scene(whole()).scale().x(playhead);
        List<String> covers = covers(log);
        assertEquals(1, covers.size(), covers::toString);
        long width = Math.round(AREAS.width() - x);
        String from = "fill " + Math.round(x) + " " + Math.round(AREAS.rulerTop()) + " " + width + " ";
        assertTrue(covers.getFirst().startsWith(from + Math.round(AREAS.lanesBottom())), covers::toString);
        assertEquals(List.of("still to come"), log.texts());
    }

    @Test
    void aVeilOverResourcesHidesTheirPastToo() {
        DrawLog log = paint(whole(), 6 * Axis.STEP_NANOS, -1, Veil.FUTURE_AND_RESOURCES);
        assertEquals(3, covers(log).size(), "the future, and two locks");
        assertEquals(
                2,
                log.texts().stream().filter(text -> text.startsWith("hidden")).count());
    }

    @Test
    void withoutAVeilNothingIsCovered() {
        assertEquals(List.of(), covers(paint(whole(), 6 * Axis.STEP_NANOS, -1, Veil.NONE)));
    }
}
