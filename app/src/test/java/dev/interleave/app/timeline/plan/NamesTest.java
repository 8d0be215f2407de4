package dev.interleave.app.timeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Lanes;
import dev.interleave.app.timeline.TraceScript;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static Trace named(String name) {
        TraceScript run = new TraceScript();
        int main = run.process(1, "");
        run.thread(0, name);
        return run.at(0, main, EventKind.ACTOR_BEGIN).finish("", "finished", "");
    }

    private static double headerPx(String name, double widthPx) {
        Trace trace = named(name);
        int[] loops = TaskLoops.of(trace, Lanes.of(trace));
        LaneLayout layout = LaneOrder.layout(trace, Density.SPACIOUS, Set.of(), loops);
        return Areas.ofView(widthPx, 400, Names.widthPx(trace, layout)).lanesLeft();
    }

    @Test
    void theHeaderIsAsWideAsTheLongestName() {
        assertEquals(128, headerPx("a", 620), "no narrower than it was");
        double needed = 38 + TextStyle.NAME.widthPx("pool-worker-12") + 8;
        assertEquals(Math.ceil(needed), headerPx("pool-worker-12", 620));
        assertEquals(196, headerPx("a-name-that-nobody-would-want-to-read-twice", 620), "and not too wide");
        assertEquals(196, headerPx("a", 1280));
    }

    @Test
    void namesThatBeginAlikeCanBeToldApartWhenTheyAreCut() {
        String one = TextStyle.NAME.fittedAround("pool-worker-number-1", 90);
        String other = TextStyle.NAME.fittedAround("pool-worker-number-2", 90);
        assertNotEquals(one, other);
        assertTrue(one.startsWith("pool") && one.contains("…") && one.endsWith("r-1"), one);
        assertTrue(TextStyle.NAME.widthPx(one) <= 90);
        assertEquals("short", TextStyle.NAME.fittedAround("short", 90));
    }
}
