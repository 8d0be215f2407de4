package dev.interleave.app.timeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.analysis.Axis;
import dev.interleave.app.timeline.model.TimeRange;
import org.junit.jupiter.api.Test;

class RulerTest {

    @Test
    void stepsAreOneTwoOrFiveTimesAPowerOfTenAndFarEnoughApart() {
        for (long span = 2_000; span < 4_000_000_000_000L; span = span * 3 / 2) {
            Ruler ruler = Ruler.of(Axis.TIME, new TimeRange(0, span), 1200);
            long step = ruler.stepNanos();
            while (step % 10 == 0) {
                step /= 10;
            }
            assertTrue(step == 1 || step == 2 || step == 5, "step " + ruler.stepNanos());
            double px = ruler.stepNanos() * 1200.0 / span;
            assertTrue(px >= 88 && px <= 88 * 2.5 + 1, span + " ns: " + px + " px");
        }
    }

    @Test
    void labelsUseOneUnitWithTheDecimalsThatTheStepNeeds() {
        Ruler ruler = new Ruler(Axis.TIME, 500_000, 5, 4_000_000);
        assertEquals("1500 µs", ruler.label(1_500_000));
        assertEquals("12.5 ms", new Ruler(Axis.TIME, 500_000, 5, 40_000_000).label(12_500_000));
        assertEquals("0 ms", new Ruler(Axis.TIME, 2_000_000, 4, 64_000_000).label(0));
        assertEquals("3 s", new Ruler(Axis.TIME, 1_000_000_000, 5, 9_000_000_000L).label(3_000_000_000L));
    }

    @Test
    void numbersStepsAndPutsNoTickWithinOne() {
        for (long steps = 1; steps < 20_000_000; steps = steps * 3 / 2 + 1) {
            Ruler ruler = Ruler.of(Axis.STEP, new TimeRange(0, steps * Axis.STEP_NANOS), 1200);
            assertEquals(0, ruler.stepNanos() % Axis.STEP_NANOS);
            assertEquals(0, ruler.stepNanos() / ruler.parts() % Axis.STEP_NANOS, ruler.toString());
        }
        Ruler ruler = Ruler.of(Axis.STEP, new TimeRange(0, 100 * Axis.STEP_NANOS), 1200);
        assertEquals(10 * Axis.STEP_NANOS, ruler.stepNanos());
        assertEquals("20", ruler.label(20 * Axis.STEP_NANOS));
        assertEquals("12,000", ruler.label(12_000 * Axis.STEP_NANOS));
    }

    @Test
    void beginsAtTheFirstTickInView() {
        assertEquals(20, new Ruler(Axis.TIME, 10, 5, 100).firstAtOrAfter(11));
        assertEquals(10, new Ruler(Axis.TIME, 10, 5, 100).firstAtOrAfter(10));
        assertEquals(-10, new Ruler(Axis.TIME, 10, 5, 100).firstAtOrAfter(-15));
    }

    @Test
    void durationsHaveThreeDigitsAndNoIdleZeros() {
        assertEquals("46.2 ms", TimeText.duration(46_234_000));
        assertEquals("10 ms", TimeText.duration(10_000_000));
        assertEquals("1.25 s", TimeText.duration(1_250_000_000));
        assertEquals("800 ns", TimeText.duration(800));
    }
}
