package dev.interleave.record;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClockTickTest {

    @Test
    void takesClocksForFineThatTickEveryNanosecondOrEveryTen() {
        for (int seed = 0; seed < 100; seed++) {
            assertTrue(ClockTick.isFine(readings(1, seed)));
            assertTrue(ClockTick.isFine(readings(8.25, seed)));
            assertTrue(ClockTick.isFine(readings(10, seed)));
        }
    }

    @Test
    void takesClocksForCoarseThatTickMoreSlowly() {
        for (int seed = 0; seed < 100; seed++) {
            assertFalse(ClockTick.isFine(readings(20, seed)));
            assertFalse(ClockTick.isFine(readings(1000.0 / 24, seed)), "24 MHz");
            assertFalse(ClockTick.isFine(readings(100, seed)));
            assertFalse(ClockTick.isFine(readings(15_625_000, seed)));
        }
    }

    @Test
    void takesAClockForCoarseThatItKnowsNothingOf() {
        assertFalse(ClockTick.isFine(new long[] {0, 25, 50, 75, 100}));
        assertFalse(ClockTick.isFine(new long[0]));
    }

    /// Of a clock with that tick, read every 20 to 80 ns, in whole nanoseconds.
    private static long[] readings(double tickNanos, int seed) {
        Random random = new Random(seed);
        long[] readings = new long[256];
        double now = 1e9 * random.nextDouble();
        for (int i = 0; i < readings.length; i++) {
            now += 20 + random.nextInt(60);
            readings[i] = (long) (Math.floor(now / tickNanos) * tickNanos);
        }
        return readings;
    }
}
