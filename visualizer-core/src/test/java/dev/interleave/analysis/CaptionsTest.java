package dev.interleave.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.RandomTrace;
import dev.interleave.SyntheticTrace;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {

    @Test
    void everyKindHasACaption() {
        Trace trace = RandomTrace.of(20_000, 1);
        Captions captions = Captions.of(trace);
        Set<EventKind> seen = EnumSet.noneOf(EventKind.class);
        for (int event = 0; event < trace.size(); event++) {
            assertSentence(captions.caption(event));
            seen.add(trace.kind(event));
        }
        assertEquals(EnumSet.allOf(EventKind.class), seen);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 300})
    void longNamesAreClippedAndNeverTheSentence(int length) {
        String suffix = "x".repeat(length);
        Trace trace = RandomTrace.of(20_000, 2, suffix);
        Captions captions = Captions.of(trace);
        for (int event = 0; event < trace.size(); event++) {
            String caption = captions.caption(event);
            assertSentence(caption);
            assertFalse(caption.contains(suffix), caption);
        }
    }

    @Test
    void everyCaptionOfARealisticTraceIsASentence() {
        Trace trace = SyntheticTrace.ofSize(5_000);
        Captions captions = Captions.of(trace);
        for (int event = 0; event < trace.size(); event++) {
            assertSentence(captions.caption(event));
        }
    }

    private static void assertSentence(String caption) {
        assertTrue(caption.length() <= Captions.MAX_LENGTH, () -> caption.length() + ": " + caption);
        assertTrue(caption.length() > 8 && caption.endsWith("."), caption);
        assertFalse(caption.contains("  "), caption);
    }

    @Test
    void aBlockedActorIsToldWhoHoldsTheLockAndWhatThatOneWaitsFor() {
        Captions captions = Captions.of(DeadlockTrace.make());
        assertEquals(
                "transfer-2 wants lock A, but transfer-1 holds it and waits for lock B.",
                captions.caption(DeadlockTrace.CLOSING_EVENT));
        assertEquals(
                "transfer-1 wants lock B, but transfer-2 holds it.", captions.caption(DeadlockTrace.CLOSING_EVENT - 1));
        assertEquals("transfer-1 wants lock A, which is free.", captions.caption(6));
        assertEquals("main waits for thread transfer-1 to end.", captions.caption(5));
    }

    @Test
    void clipsTheMiddleOfTheLongestNameFirst() {
        assertEquals("abc…xyz", Sentence.clip("abcdefghijklmnopqrstuvwxyz", 7));
        String caption =
                Captions.of(DeadlockTrace.make("-" + "o".repeat(70), 0)).caption(DeadlockTrace.CLOSING_EVENT);
        assertTrue(caption.startsWith("transf…") && caption.contains("…"), caption);
        assertTrue(caption.length() > Captions.MAX_LENGTH - 6, caption);
    }

    @Test
    void neverCutsACharacterInTwo() {
        String faces = "\uD83D\uDE00".repeat(20);
        for (int length = 1; length < 40; length++) {
            String clipped = Sentence.clip(faces, length);
            assertTrue(clipped.length() <= length);
            assertEquals(
                    clipped.length() - 1,
                    2 * clipped.codePoints().filter(c -> c == 0x1F600).count());
        }
    }
}
