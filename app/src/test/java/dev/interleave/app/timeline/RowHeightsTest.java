package dev.interleave.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Names;
import dev.interleave.app.timeline.plan.Parts;
import dev.interleave.app.timeline.plan.TextStyle;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class RowHeightsTest {

    private static final double LANES_TOP = Areas.ofView(1280, 0).lanesTop();
    private static final int MAIN = 1;
    private static final int LOCK = 4;

    private static LaneLayout rows(Trace trace, double widthPx, double lanesPx) {
        TimelineModel model = new TimelineModel();
        model.show(trace);
        return RowHeights.layout(model, Parts.ALL, widthPx, LANES_TOP + lanesPx);
    }

    @Test
    void rowsAreAsHighAsAllOfThemFitWith() {
        // A header, three threads, two locks.
        Trace trace = TraceExamples.twoLocks();
        LaneLayout roomy = rows(trace, 1280, 44 + 3 * 72 + 2 * 52);
        assertEquals(72, roomy.heightPx(MAIN));
        assertEquals(52, roomy.heightPx(LOCK));
        LaneLayout airy = rows(trace, 1280, 44 + 3 * 72 + 2 * 52 - 1);
        assertEquals(60, airy.heightPx(MAIN));
        LaneLayout spacious = rows(trace, 1280, 38 + 3 * 60 + 2 * 42 - 1);
        assertEquals(48, spacious.heightPx(MAIN));
        assertTrue(roomy.isLarge() && airy.isLarge() && !spacious.isLarge());
    }

    @Test
    void whatFitsNowhereIsScrolled() {
        LaneLayout layout = rows(TraceExamples.twoLocks(), 1280, 60);
        assertEquals(24, layout.heightPx(MAIN));
    }

    @Test
    void highRowsHaveLargeWordsAndASecondLineForResourcesToo() {
        LaneLayout roomy = rows(TraceExamples.twoLocks(), 1280, 600);
        assertEquals(TextStyle.LARGE_NAME, Names.style(roomy, MAIN));
        assertEquals(TextStyle.LARGE_SMALL_NAME, Names.style(roomy, LOCK));
        assertTrue(Names.hasTwoLines(roomy, LOCK));
        LaneLayout spacious = rows(TraceExamples.twoLocks(), 1280, 300);
        assertEquals(TextStyle.NAME, Names.style(spacious, MAIN));
        assertFalse(Names.hasTwoLines(spacious, LOCK));
    }

    @Test
    void wordsAreNotLargeWhereThatWouldCutNamesShort() {
        TraceScript run = new TraceScript();
        int main = run.process(1, "");
        int longNamed = run.thread(0, "the-thread-with-a-long-name");
        run.at(0, main, EventKind.ACTOR_BEGIN).at(1, longNamed, EventKind.ACTOR_BEGIN);
        Trace trace = run.finish("", "", "");
        assertEquals(48, rows(trace, 1280, 600).heightPx(MAIN));
    }
}
