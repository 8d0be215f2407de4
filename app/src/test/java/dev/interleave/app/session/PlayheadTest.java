package dev.interleave.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.SampleTraces;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayheadTest {

    private final Trace trace = SampleTraces.twoLocks();
    private final Playhead playhead = new Playhead();

    PlayheadTest() {
        playhead.enter(trace);
    }

    @Test
    void stepsThroughEventsThatShareATime() {
        playhead.seekPosition(4);
        long time = playhead.nanos();
        playhead.step(1);
        assertEquals(5, playhead.position());
        assertEquals(time, playhead.nanos(), "events 3 and 4 happen at the same time");
    }

    @Test
    void seekingATimeTakesAllEventsOfThatTime() {
        playhead.seekNanos(3_000_000);
        assertEquals(6, playhead.position());
    }

    @Test
    void betweenTwoEventsOnlyTheTimeMoves() {
        playhead.seekNanos(15_000_000);
        int position = playhead.position();
        playhead.seekNanos(16_000_000);
        assertEquals(position, playhead.position());
        assertEquals(16_000_000, playhead.nanos());
    }

    @Test
    void standsAtTheTimeOfAnEventThatHasNotHappenedYet() {
        playhead.seekBefore(4);
        assertEquals(4, playhead.position());
        assertEquals(trace.nanos(4), playhead.nanos());
        playhead.step(1);
        assertEquals(5, playhead.position());
    }

    @Test
    void staysWithinTheTrace() {
        playhead.step(1_000_000);
        assertTrue(playhead.isAtEnd());
        assertEquals(trace.durationNanos(), playhead.nanos());
        playhead.step(-1_000_000);
        assertEquals(0, playhead.position());
        assertEquals(0, playhead.nanos());
    }

    @Test
    void listenersOfThePositionSeeTheNewTime() {
        List<Long> seen = new ArrayList<>();
        playhead.positionProperty().addListener((_, _, _) -> seen.add(playhead.nanos()));
        playhead.seekPosition(trace.size());
        assertEquals(List.of(trace.durationNanos()), seen);
    }

    @Test
    void theEndIsWhereARunThatStandsWasWatchedTo() {
        long nanos = trace.durationNanos() + 1_000;
        Trace stands = trace.withInfo(trace.info().with(RunInfo.WATCHED_NANOS, Long.toString(nanos)));
        playhead.enter(stands);
        playhead.toEnd();
        assertEquals(stands.size(), playhead.position());
        assertEquals(nanos, playhead.nanos());
        playhead.step(-1);
        assertEquals(stands.size() - 1, playhead.position());
    }

    @Test
    void goesToATimeAtWhichSoManyEventsHaveHappened() {
        playhead.seek(2, trace.nanos(1));
        assertEquals(2, playhead.position());
        assertEquals(trace.nanos(1), playhead.nanos());
        playhead.seek(2, Long.MAX_VALUE);
        assertEquals(2, playhead.position());
        assertEquals(trace.nanos(2), playhead.nanos(), "no later than the third");
        playhead.seek(2, 0);
        assertEquals(trace.nanos(1), playhead.nanos(), "no earlier than the second");
    }

    @Test
    void aShorterTracePullsItIn() {
        playhead.toEnd();
        playhead.enter(Trace.EMPTY);
        assertEquals(0, playhead.position());
    }
}
