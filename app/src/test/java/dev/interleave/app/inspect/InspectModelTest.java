package dev.interleave.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.LostWrites;
import dev.interleave.app.SampleTraces;
import dev.interleave.replay.Cursor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectModelTest {

    private final Trace trace = SampleTraces.twoLocks();
    private final Cursor cursor = new Cursor(trace);
    private final InspectModel model = new InspectModel();

    private void at(int position) {
        cursor.seek(position);
        model.update(new Moment(trace, cursor.world(), LostWrites.of(trace)));
    }

    private ActorRow row(int actor) {
        return model.actorsProperty().get().get(actor);
    }

    @Test
    void saysWhatEachActorWaitsForAndSinceWhen() {
        at(17);
        assertEquals(new ActorRow(0, "main", ActorState.WAITING, "waiting", "join transfer-1", 3_000_000), row(0));
        assertEquals(ActorState.BLOCKED, row(1).state());
        assertEquals("account B", row(1).what());
        assertEquals(27_000_000, row(1).sinceNanos());
        assertEquals("sleep 16.0 ms", row(2).what());
    }

    @Test
    void followsTheChainOfWaitsToItsEnd() {
        at(17);
        List<String> sentences = model.whyProperty().get().sentences();
        assertEquals("transfer-1", model.whyProperty().get().name());
        assertEquals("It asked for lock account B at 27.0 ms (step 17, line 64).", sentences.get(0));
        assertEquals("Lock account B has belonged to transfer-2 since 12.0 ms.", sentences.get(1));
        assertTrue(sentences.get(2).startsWith("transfer-2 waits: sleep 16.0 ms"), sentences.get(2));
    }

    @Test
    void namesTheRingThatNobodyCanOpen() {
        at(trace.size());
        List<String> sentences = model.whyProperty().get().sentences();
        assertEquals("transfer-1 and transfer-2 wait for each other, and neither can go on.", sentences.getLast());
    }

    @Test
    void whoWaitsForOneInTheRingIsDeadlockedTooFromThenOn() {
        at(trace.size());
        assertEquals(
                new ActorRow(0, "main", ActorState.DEADLOCKED, "deadlocked", "join transfer-1", 34_000_000), row(0));
        assertEquals(ActorState.DEADLOCKED, row(1).state());
        assertEquals(ActorState.DEADLOCKED, model.whyProperty().get().state());
        at(trace.size() - 1);
        assertEquals(ActorState.WAITING, row(0).state());
    }

    @Test
    void thePickedActorComesFirst() {
        model.focusProperty().set(0);
        at(trace.size());
        assertEquals("main", model.whyProperty().get().name());
    }

    @Test
    void beforeTheFirstEventNothingIsBlocked() {
        at(0);
        assertEquals(List.of(), model.whyProperty().get().sentences());
        assertEquals(ActorState.NONE, row(0).state());
    }
}
