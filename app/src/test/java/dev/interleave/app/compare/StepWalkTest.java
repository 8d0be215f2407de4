package dev.interleave.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.analysis.Axis;
import dev.interleave.app.timeline.TraceScript;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.junit.jupiter.api.Test;

class StepWalkTest {

    private final Trace shorter = run(1);
    private final Trace longer = run(3);
    private final LongProperty playhead = new SimpleLongProperty();
    private final StepWalk walk = new StepWalk(shorter, longer, playhead);

    private static Trace run(int sleeps) {
        TraceScript run = new TraceScript();
        int main = run.process(1, "");
        run.at(0, main, EventKind.ACTOR_BEGIN);
        for (int i = 0; i < sleeps; i++) {
            run.at(i + 1, main, EventKind.SLEEP);
        }
        return run.finish("run", "", "");
    }

    @Test
    void atTheStartNothingHasHappened() {
        assertEquals("Nothing has happened yet.", walk.firstText().getValue());
        walk.step(-1);
        assertEquals(0, playhead.get());
    }

    @Test
    void goesAsFarAsTheLongerRunAndSaysThatTheOtherHasEnded() {
        walk.step(100);
        assertEquals(Axis.middleOfStepNanos(4), playhead.get());
        assertEquals("It ends after step 2.", walk.firstText().getValue());
        walk.step(-2);
        assertEquals(walk.firstText().getValue(), walk.secondText().getValue());
    }

    @Test
    void aPlayheadThatWasDraggedIsWhereItGoesOnFrom() {
        playhead.set(Axis.STEP_NANOS + 1);
        walk.step(1);
        assertEquals(Axis.middleOfStepNanos(3), playhead.get());
    }
}
