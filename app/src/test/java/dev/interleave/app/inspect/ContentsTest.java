package dev.interleave.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.analysis.LostWrites;
import dev.interleave.app.inspect.Held.Item;
import dev.interleave.app.timeline.TraceScript;
import dev.interleave.replay.Cursor;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private final TraceScript run = new TraceScript();
    private final int main = run.process(1, "main");
    private final int clerk = run.thread(0, "clerk");
    private final int guest = run.thread(0, "guest");

    private List<Held.Section> sections() {
        Trace trace = run.finish("made up", "finished", "finished");
        Cursor cursor = new Cursor(trace);
        cursor.seek(trace.size());
        return Contents.sections(new Moment(trace, cursor.world(), LostWrites.of(trace)));
    }

    private Held only(String title) {
        List<Held.Section> sections = sections();
        assertEquals(List.of(title), sections.stream().map(Held.Section::title).toList());
        assertEquals(1, sections.getFirst().held().size());
        return sections.getFirst().held().getFirst();
    }

    @Test
    void aLockSaysHowOftenItsOwnerHoldsItAndWhoWaits() {
        int ledger = run.resource(ResourceKind.REENTRANT_LOCK, 0, "ledger", 0);
        run.at(1, clerk, EventKind.ACTOR_BEGIN).at(1, guest, EventKind.ACTOR_BEGIN);
        assertEquals(new Held("ledger", "", "free", List.of()), only("Locks"));
        run.at(2, clerk, EventKind.ACQUIRE, ledger, 1).at(3, clerk, EventKind.ACQUIRE, ledger, 2);
        run.at(4, guest, EventKind.ACQUIRE_WAIT, ledger);
        assertEquals(new Held("ledger", "", "held, guest waits", List.of(new Item("clerk × 2", clerk))), only("Locks"));
        run.at(5, clerk, EventKind.ACTOR_END);
        assertEquals("held by one who has ended", only("Locks").alarm());
    }

    @Test
    void signalsSayWhatIsMissing() {
        int go = run.resource(ResourceKind.EVENT, 0, "go", 0);
        int hut = run.resource(ResourceKind.BARRIER, 0, "hut", 3);
        int bell = run.resource(ResourceKind.CONDITION, 0, "bell", 0);
        run.resource(ResourceKind.LATCH, 0, "done", 2);
        run.at(1, clerk, EventKind.ACTOR_BEGIN)
                .at(1, guest, EventKind.ACTOR_BEGIN)
                .at(1, main, EventKind.ACTOR_BEGIN);
        run.at(2, main, EventKind.EVENT_WAIT, go).at(3, clerk, EventKind.BARRIER_WAIT, hut, 1);
        run.at(4, guest, EventKind.CONDITION_WAIT, bell);
        List<Held> signals = sections().getFirst().held();
        assertEquals(
                List.of("not set, main waits", "1 of 3 has come, clerk waits", "guest waits", "2 to go"),
                signals.stream().map(Held::note).toList());
    }

    @Test
    void aValueCountsTheWritesThatAreLost() {
        int total = run.resource(ResourceKind.VALUE, 0, "total", 0);
        run.at(1, clerk, EventKind.READ, total, 0).at(2, guest, EventKind.READ, total, 0);
        run.at(3, guest, EventKind.WRITE, total, 1);
        assertEquals("", only("Shared values").alarm());
        run.at(4, clerk, EventKind.WRITE, total, 1);
        assertEquals(
                new Held("total", "", "written by clerk", "1 write lost", List.of(new Item("1", clerk))),
                only("Shared values"));
    }

    @Test
    void eachSortHasItsHeadingAndTooManyAreCounted() {
        run.resource(ResourceKind.SEMAPHORE, 0, "desk", 2);
        for (int i = 0; i < 30; i++) {
            run.resource(ResourceKind.QUEUE, 0, "queue-" + i, 0);
        }
        List<Held.Section> sections = sections();
        assertEquals(
                List.of("Queues", "Semaphores"),
                sections.stream().map(Held.Section::title).toList());
        assertEquals("and 6 more", sections.getFirst().held().getLast().name());
    }
}
