package dev.interleave.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.analysis.LostWrites;
import dev.interleave.app.SampleTraces;
import dev.interleave.app.inspect.CaptionModel.Caption;
import dev.interleave.replay.Cursor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class CaptionModelTest {

    private final Trace deadlock = SampleTraces.twoLocks();
    private final CaptionModel model = new CaptionModel();

    private Caption at(Trace trace, int position) {
        Cursor cursor = new Cursor(trace);
        cursor.seek(position);
        model.update(new Moment(trace, cursor.world(), LostWrites.of(trace)));
        return model.captionProperty().get();
    }

    @Test
    void endsWithTheDeadlockInItsColour() {
        int size = deadlock.size();
        assertEquals(
                new Caption(
                        "Deadlock: transfer-1 and transfer-2 wait for each other, and neither can go on.",
                        ActorState.DEADLOCKED,
                        "",
                        size,
                        size),
                at(deadlock, size));
    }

    @Test
    void tellsTheOutcomeAtTheEndOnlyAndNotWhileItIsConcealed() {
        Trace trace = deadlock.withInfo(RunInfo.EMPTY
                .with(RunInfo.OUTCOME_KIND, "finished")
                .with(RunInfo.OUTCOME_TEXT, "total 3")
                .with(RunInfo.MEANING, "increments are lost")
                .with(RunInfo.VERDICT, "surprising"));
        int size = trace.size();
        assertEquals("", at(trace, size - 1).verdict());
        Caption told = new Caption("total 3: increments are lost.", ActorState.NONE, "surprising", size, size);
        assertEquals(told, at(trace, size));
        model.concealedProperty().set(true);
        assertEquals("", model.captionProperty().get().verdict());
        assertEquals(
                "transfer-2 wants lock account A, but transfer-1 holds it and waits for lock account B.",
                model.captionProperty().get().text());
        model.concealedProperty().set(false);
        assertEquals(told, model.captionProperty().get());
    }
}
