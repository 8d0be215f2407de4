package dev.interleave.app.timeline.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.model.TimeRange;
import org.junit.jupiter.api.Test;

class MotionTest {

    private static final double FRAME = 1 / 60.0;
    private static final TimeRange BOUNDS = new TimeRange(0, 1_000_000_000);

    private final Motion motion = new Motion();

    @Test
    void zoomKeepsTheTimeUnderThePointerAtEveryFrame() {
        motion.rest(new TimeRange(400_000_000, 600_000_000));
        motion.zoom(0.25, 0.5);
        while (motion.isMoving()) {
            TimeRange now = motion.advance(FRAME, BOUNDS);
            double under = now.startNanos() + 0.25 * now.spanNanos();
            assertEquals(450_000_000, under, 2);
        }
    }

    @Test
    void zoomArrivesWithinAQuarterOfASecond() {
        motion.rest(new TimeRange(400_000_000, 600_000_000));
        motion.zoom(0.5, 0.5);
        TimeRange now = new TimeRange(0, 1);
        for (int frame = 0; frame < 15; frame++) {
            now = motion.advance(FRAME, BOUNDS);
        }
        assertEquals(100_000_000.0, (double) now.spanNanos(), 1_000_000);
    }

    @Test
    void notchesOfTheWheelAddUp() {
        motion.rest(new TimeRange(400_000_000, 600_000_000));
        motion.zoom(0.5, 0.5);
        motion.zoom(0.5, 0.5);
        assertEquals(50_000_000, settle().spanNanos());
    }

    @Test
    void glideEndsExactlyWhereItWasSent() {
        motion.rest(BOUNDS);
        TimeRange target = new TimeRange(123_456, 234_567_890);
        motion.glide(target);
        assertEquals(target, settle());
        assertFalse(motion.isMoving());
    }

    @Test
    void aHeldKeyMovesUntilItIsLetGoAndStaysInBounds() {
        motion.rest(new TimeRange(0, 100_000_000));
        motion.holdPan(-1);
        assertEquals(0, motion.advance(FRAME, BOUNDS).startNanos());
        motion.holdPan(1);
        assertTrue(motion.advance(FRAME, BOUNDS).startNanos() > 0);
        motion.holdPan(0);
        assertFalse(motion.isMoving());
    }

    private TimeRange settle() {
        TimeRange now = motion.advance(FRAME, BOUNDS);
        for (int frame = 0; motion.isMoving() && frame < 600; frame++) {
            now = motion.advance(FRAME, BOUNDS);
        }
        return now;
    }
}
