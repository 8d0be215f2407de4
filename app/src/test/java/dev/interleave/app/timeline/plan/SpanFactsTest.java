package dev.interleave.app.timeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.analysis.Lanes;
import dev.interleave.app.timeline.TraceScript;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import org.junit.jupiter.api.Test;

class SpanFactsTest {

    @Test
    void theTipOfAWriteSaysWhatWasWrittenAndWhetherItIsLost() {
        TraceScript run = new TraceScript();
        int main = run.process(1, "");
        int counter = run.resource(ResourceKind.VALUE, 0, "counter", 0);
        int other = run.thread(0, "other");
        run.at(1, main, EventKind.READ, counter, 0).at(2, other, EventKind.READ, counter, 0);
        run.at(3, main, EventKind.WRITE, counter, 1).at(4, other, EventKind.WRITE, counter, 1);
        Lanes lanes = Lanes.of(run.at(5, main, EventKind.RESULT).finish("", "", ""));
        SpanFacts lost = SpanFacts.of(lanes, lanes.resource(counter), 1);
        assertEquals("counter, lost write", lost.title());
        assertEquals("1, written by main, replaced unseen by other", lost.reason());
        assertEquals(ActorState.FAILED, lost.state());
        SpanFacts kept = SpanFacts.of(lanes, lanes.resource(counter), 2);
        assertEquals("counter, value", kept.title());
        assertEquals("1, written by other", kept.reason());
        assertEquals(
                "counter, not written yet",
                SpanFacts.of(lanes, lanes.resource(counter), 0).title());
    }
}
