package dev.interleave.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.RandomTrace;
import dev.interleave.SyntheticTrace;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void stateReachedBackwardEqualsStateReachedForward(long seed) {
        wander(
                SyntheticTrace.of(new SyntheticTrace.Shape(9, 4, 3, 2, 20_000, seed)),
                new Keyframes(512, 1 << 20),
                seed);
        wander(RandomTrace.of(20_000, seed), new Keyframes(512, 1 << 20), seed);
    }

    @Test
    void stateIsTheSameWhenKeyframesWereThinned() {
        Trace trace = SyntheticTrace.ofSize(30_000);
        Keyframes keyframes = new Keyframes(64, 300_000);
        wander(trace, keyframes, 5);
        assertTrue(keyframes.interval() > 64, "the budget was never reached");
        assertTrue(keyframes.count() > 4, "too few left: " + keyframes.count());
    }

    /// A random walk of near and far jumps; at each stop the world must be the one that a fold from the start
    /// gives.
    private static void wander(Trace trace, Keyframes keyframes, long seed) {
        Random random = new Random(seed);
        Cursor cursor = new Cursor(trace, keyframes);
        for (int i = 0; i < 150; i++) {
            int near = cursor.position() + random.nextInt(21) - 10;
            int goal = random.nextBoolean() ? Math.clamp(near, 0, trace.size()) : random.nextInt(trace.size() + 1);
            cursor.seek(goal);
            World expected = forward(trace, goal);
            assertTrue(cursor.world().sameAs(expected), "at " + goal);
            assertEquals(countPrints(trace, goal), cursor.world().output().printCount());
        }
    }

    private static World forward(Trace trace, int position) {
        World world = new World(trace);
        for (int event = 0; event < position; event++) {
            world.apply(trace, event);
        }
        return world;
    }

    private static int countPrints(Trace trace, int position) {
        int count = 0;
        for (int event = 0; event < position; event++) {
            count += trace.kind(event) == EventKind.PRINT ? 1 : 0;
        }
        return count;
    }

    @Test
    void knowsTheEventOfEachPrintedLine() {
        Trace trace = SyntheticTrace.ofSize(20_000);
        Cursor cursor = new Cursor(trace);
        cursor.seek(trace.size());
        int printed = cursor.world().output().printCount();
        assertTrue(printed > 10, "printed only " + printed);
        for (int i = 0; i < printed; i++) {
            assertEquals(EventKind.PRINT, trace.kind(cursor.printEvent(i)));
            assertTrue(i == 0 || cursor.printEvent(i) > cursor.printEvent(i - 1));
        }
    }

    @Test
    void aTimeIncludesTheEventsAtIt() {
        Trace trace = RandomTrace.of(1_000, 8);
        Cursor cursor = new Cursor(trace);
        cursor.seekNanos(trace.nanos(500));
        assertTrue(cursor.position() > 500);
        assertEquals(trace.nanos(500), cursor.world().nanos());
        cursor.seekNanos(-1);
        assertEquals(0, cursor.position());
    }

    @Test
    void goesOnWithALongerTrace() {
        Trace whole = SyntheticTrace.ofSize(20_000);
        Cursor cursor = new Cursor(Prefixes.of(whole, 3_000));
        cursor.seek(3_000);
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.seek(3_001));
        for (int size : new int[] {3_001, 9_000, 20_000}) {
            cursor.advance(Prefixes.of(whole, size));
            cursor.seek(size);
            assertTrue(cursor.world().sameAs(forward(whole, size)), "at " + size);
        }
        cursor.seek(2_000);
        assertTrue(cursor.world().sameAs(forward(whole, 2_000)));
    }

    @Test
    void sameAsSeesADifference() {
        Trace trace = SyntheticTrace.ofSize(5_000);
        World world = forward(trace, 4_000);
        assertTrue(world.sameAs(world.copy()));
        assertFalse(world.sameAs(forward(trace, 4_001)));
    }
}
