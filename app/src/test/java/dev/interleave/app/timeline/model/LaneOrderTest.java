package dev.interleave.app.timeline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.analysis.Lanes;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.plan.TaskLoops;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaneOrderTest {

    @Test
    void putsActorsBeforeTheResourcesOfTheirProcess() {
        assertEquals(
                List.of(
                        LaneKey.process(0),
                        LaneKey.actor(0),
                        LaneKey.actor(1),
                        LaneKey.actor(2),
                        LaneKey.resource(0),
                        LaneKey.resource(1)),
                keys(layout(TraceExamples.twoLocks(), Set.of())));
    }

    @Test
    void putsTasksUnderTheirLoop() {
        LaneLayout layout = layout(TraceExamples.gather(), Set.of());
        assertEquals(LaneKey.resource(0), layout.key(2));
        assertEquals(LaneKey.actor(1), layout.key(3));
        assertEquals(2, layout.indent(3));
    }

    @Test
    void putsWhatProcessesShareInAGroupOfItsOwn() {
        LaneLayout layout = layout(TraceExamples.processes(), Set.of());
        assertEquals(LaneKey.process(LaneLayout.SHARED), layout.key(2));
        assertEquals(LaneKey.resource(0), layout.key(3));
    }

    @Test
    void answersTheHeaderForALaneOfACollapsedProcess() {
        LaneLayout layout = layout(TraceExamples.twoLocks(), Set.of(0));
        assertEquals(1, layout.size());
        assertEquals(0, layout.rowOf(LaneKey.actor(2)));
        assertEquals(0, layout.rowOf(LaneKey.resource(1)));
    }

    @Test
    void putsResourcesBelowMainWhereNotAllRowsFit() {
        Trace trace = TraceExamples.twoLocks();
        int[] loops = TaskLoops.of(trace, Lanes.of(trace));
        assertEquals(
                List.of(
                        LaneKey.process(0),
                        LaneKey.actor(0),
                        LaneKey.resource(0),
                        LaneKey.resource(1),
                        LaneKey.actor(1),
                        LaneKey.actor(2)),
                keys(LaneOrder.layout(
                        trace,
                        Density.COMPACT,
                        Set.of(),
                        loops,
                        new LaneOrder.Resources(LaneOrder.ResourcePlace.BELOW_MAIN, Set.of()))));
    }

    @Test
    void aProcessWithOneLaneHasNoHeaderBesides() {
        LaneLayout layout = layout(TraceExamples.processes(), Set.of());
        int square = layout.rowOfActor(1);
        assertEquals(LaneKey.actor(1), layout.key(square));
        assertEquals(0, layout.indent(square), "it stands for its process");
        assertEquals(-1, layout.rowOf(LaneKey.process(1)));
        assertEquals(LaneKey.process(0), layout.key(0), "the first process keeps its header");
        LaneLayout folded = layout(TraceExamples.processes(), Set.of(1));
        assertEquals(folded.rowOf(LaneKey.process(1)), folded.rowOfActor(1));
    }

    @Test
    void findsTheRowAtEveryHeight() {
        LaneLayout layout = layout(TraceExamples.twoLocks(), Set.of());
        for (int row = 0; row < layout.size(); row++) {
            assertEquals(row, layout.rowAt(layout.topPx(row)));
            assertEquals(row, layout.rowAt(layout.topPx(row) + layout.heightPx(row) - 0.5));
        }
        assertEquals(-1, layout.rowAt(layout.totalPx()));
        assertEquals(-1, layout.rowAt(-1));
    }

    private static LaneLayout layout(Trace trace, Set<Integer> collapsed) {
        int[] loops = TaskLoops.of(trace, Lanes.of(trace));
        return LaneOrder.layout(trace, Density.COMFORTABLE, collapsed, loops);
    }

    private static List<LaneKey> keys(LaneLayout layout) {
        List<LaneKey> keys = new ArrayList<>();
        for (int row = 0; row < layout.size(); row++) {
            keys.add(layout.key(row));
        }
        return keys;
    }
}
