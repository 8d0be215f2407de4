package dev.interleave.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.app.timeline.TraceScript;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class CompareModelTest {

    private static final RunNames NAMES = new RunNames("a", "b");

    /// Main begins, then asks for these locks in turn.
    private static Trace run(String outcome, String text, int... locks) {
        TraceScript run = new TraceScript();
        int main = run.process(1, "");
        run.resource(ResourceKind.LOCK, 0, "A", 0);
        run.resource(ResourceKind.LOCK, 0, "B", 0);
        run.at(0, main, EventKind.ACTOR_BEGIN);
        for (int i = 0; i < locks.length; i++) {
            run.at(i + 1, main, EventKind.ACQUIRE_WAIT, locks[i]);
        }
        return run.finish("Two locks", outcome, text);
    }

    @Test
    void saysHowMuchIsTheSameAndWhatEachDoesThen() {
        CompareModel model = new CompareModel(run("finished", "done", 0, 1), run("deadlock", "", 0, 0), NAMES);
        assertEquals("Two locks", model.title());
        assertEquals("The first 2 steps are the same. They part at step 3.", model.summary());
        assertEquals(new CompareModel.Side("a", "finished: done", "main wants lock B, which is free."), model.first());
        assertEquals("deadlock", model.second().outcome());
        assertEquals(2, model.commonSteps());
    }

    @Test
    void saysThatTheyNeverPart() {
        CompareModel model = new CompareModel(run("", "", 0), run("", "", 0), NAMES);
        assertEquals("Both are the same, step by step.", model.summary());
        assertEquals("", model.first().parts());
        assertEquals("", model.second().parts());
    }

    @Test
    void saysThatOneHasEnded() {
        CompareModel model = new CompareModel(run("", ""), run("", "", 0), NAMES);
        assertEquals("The first step is the same. They part at step 2.", model.summary());
        assertEquals("It ends after step 1.", model.first().parts());
    }

    @Test
    void saysThatTheyHaveNothingInCommon() {
        CompareModel model = new CompareModel(Trace.EMPTY, run("", "", 0), NAMES);
        assertEquals("They part at step 1.", model.summary());
        assertEquals("It has no step.", model.first().parts());
        assertEquals("a and b", model.title());
    }
}
