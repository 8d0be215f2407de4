package dev.interleave.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TraceTest {

    private final TraceBuilder builder = new TraceBuilder();

    @Test
    void givesBackWhatWasAppendedAcrossChunks() {
        int count = 3 * Columns.SIZE + 7;
        for (int i = 0; i < count; i++) {
            builder.append(2L * i, i % 5, EventKind.READ.code(), i & 1, i % 11, i % 13, -i);
        }
        Trace trace = builder.freeze();
        assertEquals(count, trace.size());
        for (int i = 0; i < count; i += 977) {
            assertEquals(2L * i, trace.nanos(i));
            assertEquals(i % 5, trace.actor(i));
            assertEquals(EventKind.READ, trace.kind(i));
            assertEquals(i & 1, trace.flags(i));
            assertEquals(i % 11, trace.target(i));
            assertEquals(i % 13, trace.site(i));
            assertEquals(-i, trace.value(i));
        }
        assertEquals(2L * (count - 1), trace.durationNanos());
    }

    @Test
    void doesNotChangeWhenItsBuilderGoesOn() {
        builder.append(5, 0, EventKind.PRINT.code(), 0, -1, 0, 0);
        Trace before = builder.freeze();
        builder.append(9, 0, EventKind.PRINT.code(), 0, -1, 0, 0);
        builder.addActor(ActorKind.THREAD, 0, -1, "later", 0);
        assertEquals(1, before.size());
        assertEquals(5, before.durationNanos());
        assertEquals(0, before.actors().size());
        assertThrows(IndexOutOfBoundsException.class, () -> before.nanos(1));
        assertEquals(2, builder.freeze().size());
    }

    @Test
    void continuesOnlyWhatItsOwnBuilderMadeBefore() {
        builder.append(5, 0, EventKind.PRINT.code(), 0, -1, 0, 0);
        Trace before = builder.freeze();
        builder.append(9, 0, EventKind.PRINT.code(), 0, -1, 0, 0);
        Trace after = builder.freeze();
        TraceBuilder other = new TraceBuilder();
        other.append(5, 0, EventKind.PRINT.code(), 0, -1, 0, 0);
        assertTrue(after.continues(before));
        assertTrue(after.withInfo(RunInfo.EMPTY.with("a", "b")).continues(after));
        assertFalse(before.continues(after));
        assertFalse(other.freeze().continues(before));
        assertFalse(after.continues(Trace.EMPTY));
    }

    @Test
    void lastsAsLongAsItWasWatched() {
        builder.append(5, 0, EventKind.PRINT.code(), 0, -1, 0, 0);
        builder.setInfo(RunInfo.EMPTY.with(RunInfo.WATCHED_NANOS, "20"));
        assertEquals(20, builder.freeze().durationNanos());
        builder.setInfo(RunInfo.EMPTY.with(RunInfo.WATCHED_NANOS, "soon"));
        assertEquals(5, builder.freeze().durationNanos());
    }

    @Test
    void refusesTimeThatGoesBackwards() {
        builder.append(5, 0, EventKind.PRINT.code(), 0, -1, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> builder.append(4, 0, EventKind.PRINT.code(), 0, -1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,1", "9,1", "10,3", "11,3", "20,4", "99,4"})
    void findsTheFirstEventAfterATime(long nanos, int expected) {
        for (long time : new long[] {0, 10, 10, 20}) {
            builder.append(time, 0, EventKind.PRINT.code(), 0, -1, 0, 0);
        }
        assertEquals(expected, builder.freeze().firstAfter(nanos));
    }

    @Test
    void theEmptyTraceHasNoEventAndTheEmptyText() {
        assertEquals(0, Trace.EMPTY.size());
        assertEquals(0, Trace.EMPTY.durationNanos());
        assertEquals("", Trace.EMPTY.text(0));
        assertEquals(Site.UNKNOWN, Trace.EMPTY.sites().getFirst());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundByItsCode(EventKind kind) {
        assertEquals(kind, EventKind.ofCode(kind.code()));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,2", "-1,-1", "2147483647,-2147483648"})
    void packsAMessageWithoutLoss(int number, int text) {
        long packed = Message.pack(number, text);
        assertEquals(number, Message.number(packed));
        assertEquals(text, Message.text(packed));
    }

    @Test
    void runInformationKeepsItsParametersInOrder() {
        RunInfo info = RunInfo.EMPTY
                .with(RunInfo.LESSON, "two-locks")
                .with(RunInfo.PARAM_PREFIX + "b", "1")
                .with(RunInfo.PARAM_PREFIX + "a", "2");
        assertEquals("two-locks", info.get(RunInfo.LESSON));
        assertEquals("", info.get(RunInfo.VERDICT));
        assertEquals("{b=1, a=2}", info.parameters().toString());
        assertEquals(Map.of(), RunInfo.EMPTY.properties());
    }
}
