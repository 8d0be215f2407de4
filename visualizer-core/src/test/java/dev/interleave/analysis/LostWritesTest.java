package dev.interleave.analysis;

import static dev.interleave.analysis.RaceStory.A;
import static dev.interleave.analysis.RaceStory.B;
import static dev.interleave.analysis.RaceStory.C;
import static dev.interleave.analysis.RaceStory.CHILD;
import static dev.interleave.analysis.RaceStory.COMMON;
import static dev.interleave.analysis.RaceStory.VALUE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

class LostWritesTest {

    private final RaceStory story = new RaceStory();

    private LostWrites lost() {
        return LostWrites.of(story.trace());
    }

    @Test
    void aWriteSinceTheReadIsLost() {
        story.read(A, 1).read(B, 1).write(B, 2).write(A, 2);
        LostWrites lost = lost();
        assertEquals(1, lost.count());
        assertEquals(3, lost.lostTo(2));
        assertArrayEquals(new int[] {2}, lost.lostBy(3));
        assertEquals(-1, lost.lostTo(3));
        assertArrayEquals(new int[0], lost.lostBy(2));
    }

    @Test
    void aWriteThatWasReadIsNot() {
        story.read(B, 1).write(B, 2).read(A, 1).write(A, 2);
        assertEquals(0, lost().count());
    }

    @Test
    void whoDidNotLookMeantToReplaceWhatIsThere() {
        story.write(B, 2).write(A, 2);
        story.read(A, 1).write(A, 2).write(B, 2).write(A, 3);
        assertEquals(0, lost().count());
    }

    @Test
    void eachIsLostOnceAndOneMayLoseSeveral() {
        story.read(A, 1).read(B, 1).read(C, 1).write(B, 2).write(C, 2).write(A, 2);
        LostWrites lost = lost();
        assertEquals(2, lost.count());
        assertEquals(4, lost.lostTo(3));
        assertEquals(5, lost.lostTo(4));
        story.read(A, 1).read(B, 1).write(B, 2).read(B, 1).write(B, 2).write(A, 2);
        assertArrayEquals(new int[] {8, 10}, lost().lostBy(11));
    }

    @Test
    void whatWasReadInTimeComesBackWithTheReadersWrite() {
        story.read(A, 1).read(B, 1).write(B, 2).read(C, 1).write(A, 2);
        assertEquals(4, lost().lostTo(2));
        story.write(C, 2);
        LostWrites lost = lost();
        assertEquals(-1, lost.lostTo(2));
        assertEquals(5, lost.lostTo(4));
        assertEquals(1, lost.count());
        assertArrayEquals(new int[] {4}, lost.lostBy(5));
    }

    @Test
    void countsByValueAndPosition() {
        story.read(A, 1).read(B, 1).write(B, 2).write(A, 2);
        assertEquals(0, lost().count(VALUE, 3));
        assertEquals(1, lost().count(VALUE, 4));
        assertEquals(0, lost().count(COMMON, 4));
    }

    @Test
    void anotherProcessHasAnotherVariableUnlessItIsShared() {
        story.read(A, 1).read(CHILD, 1).write(CHILD, 2).write(A, 2);
        assertEquals(0, lost().count());
        story.access(A, EventKind.READ, COMMON, 3).access(CHILD, EventKind.WRITE, COMMON, 4);
        story.access(A, EventKind.WRITE, COMMON, 4);
        assertEquals(1, lost().count(COMMON, 7));
    }

    @Test
    void whatIsLookedAtBitByBitComesToTheSame() {
        story.read(A, 1).read(B, 1).write(B, 2);
        LostWrites lost = LostWrites.before(story.trace());
        lost.advanceTo(2);
        story.write(A, 2);
        Trace whole = story.trace();
        lost.extend(whole);
        lost.advanceTo(whole.size());
        assertEquals(1, lost.count());
        assertEquals(3, lost.lostTo(2));
    }

    @Test
    void captionsNameWhatIsLost() {
        story.read(A, 1).read(B, 1).write(B, 2).write(A, 2);
        Captions captions = Captions.of(story.trace());
        assertEquals("a writes 0 to counter; the 0 of b is lost.", captions.caption(3));
        assertEquals("b writes 0 to counter, where 0 was.", captions.caption(2));
        story.read(A, 1)
                .read(B, 1)
                .read(C, 1)
                .write(B, 2)
                .read(C, 1)
                .write(C, 2)
                .write(A, 2);
        assertEquals(
                "a writes 0 to counter; 2 writes since its read are lost.",
                Captions.of(story.trace()).caption(10));
    }
}
