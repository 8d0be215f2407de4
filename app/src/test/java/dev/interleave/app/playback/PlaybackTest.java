package dev.interleave.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.SampleTraces;
import dev.interleave.app.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {

    private static final long PULSE = 16_000_000;

    private final Session session = new Session();
    private final Playback playback = new Playback(session);
    private long now;

    PlaybackTest() {
        session.show(SampleTraces.twoLocks());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void pulses(int count) {
        for (int i = 0; i < count; i++) {
            playback.pulse(now += PULSE);
        }
    }

    @Test
    void movesByRecordedTimeTimesSpeed() {
        playback.speedProperty().set(new Speed(0.1, "1/10 ×"));
        playback.play();
        pulses(11);
        assertEquals(10 * PULSE / 10, session.playhead().nanos());
    }

    @Test
    void slowSpeedsLoseNoFractions() {
        playback.speedProperty().set(new Speed(1e-7, "very slow"));
        playback.play();
        pulses(11);
        assertTrue(session.playhead().nanos() >= 15, "ten pulses of 1.6 ns");
    }

    /// Somebody who wants playback to stop once.
    private static final class Once implements Stops {
        private final int position;
        private boolean isReached;
        private boolean isLeft;

        Once(int position) {
            this.position = position;
        }

        @Override
        public int next(int from) {
            return isReached || from > position ? -1 : position;
        }

        @Override
        public void reached() {
            isReached = true;
        }

        @Override
        public void left() {
            isLeft = true;
        }
    }

    @Test
    void stopsJustBeforeAnEventForWhoeverWantsIt() {
        Once once = new Once(4);
        playback.stopFor(once);
        playback.speedProperty().set(new Speed(10, "10 ×"));
        playback.play();
        pulses(5);
        assertTrue(once.isReached);
        assertFalse(playback.playingProperty().get());
        assertEquals(4, session.playhead().position());
        assertEquals(session.trace().nanos(4), session.playhead().nanos());
        playback.play();
        pulses(5);
        assertTrue(session.playhead().isAtEnd(), "once");
    }

    @Test
    void whoMovesThePlayheadByHandIsNotStopped() {
        Once once = new Once(4);
        playback.stopFor(once);
        playback.step(6);
        assertEquals(6, session.playhead().position());
        assertTrue(once.isLeft);
        assertFalse(once.isReached);
    }

    @Test
    void standsStillWhileItIsHeld() {
        boolean[] isHeld = {true};
        playback.stopFor(new Stops() {
            @Override
            public boolean isHeld(long nowNanos) {
                return isHeld[0];
            }
        });
        playback.play();
        pulses(5);
        assertEquals(0, session.playhead().nanos());
        isHeld[0] = false;
        pulses(5);
        assertTrue(session.playhead().nanos() > 0);
    }

    @Test
    void stopsAtTheEndAndBeginsAgainFromThere() {
        playback.speedProperty().set(new Speed(10, "10 ×"));
        playback.play();
        pulses(5);
        assertFalse(playback.playingProperty().get());
        assertTrue(session.playhead().isAtEnd());
        playback.play();
        assertEquals(0, session.playhead().position());
    }

    @Test
    void aStalledWindowDoesNotJump() {
        playback.speedProperty().set(new Speed(0.1, "1/10 ×"));
        playback.play();
        pulses(1);
        playback.pulse(now + 60_000_000_000L);
        assertEquals(10_000_000, session.playhead().nanos(), "at most a tenth of a second at once");
    }

    @Test
    void steppingPauses() {
        playback.play();
        playback.step(1);
        assertFalse(playback.playingProperty().get());
        assertEquals(1, session.playhead().position());
        playback.step(-1);
        assertEquals(0, session.playhead().position());
    }

    @Test
    void choosesASpeedAtWhichAShortRunCanBeWatched() {
        playback.playFromStart();
        assertEquals("1/500 ×", playback.speedProperty().get().label(), "34 ms, with gaps of at most 1.2 s");
    }

    @Test
    void getsOverAStretchInWhichNothingHappens() {
        playback.speedProperty().set(new Speed(1e-6, "slow"));
        session.playhead().seekPosition(17);
        playback.play();
        pulses(1);
        for (int i = 0; i < 80; i++) {
            pulses(1);
        }
        assertEquals(18, session.playhead().position(), "3 ms at a millionth would be 50 minutes");
    }

    @Test
    void theLadderHasTheSpeedsThatWerePromised() {
        assertTrue(Speed.LADDER.stream().anyMatch(speed -> speed.label().equals("1/100 ×")));
        assertEquals("10 ×", Speed.LADDER.getLast().label());
        assertEquals(Speed.LADDER.getLast(), Speed.LADDER.getLast().faster(1));
    }
}
