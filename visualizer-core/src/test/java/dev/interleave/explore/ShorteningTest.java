package dev.interleave.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.controlled.ControlledEngine;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.schedule.Noted;
import dev.interleave.schedule.RandomWalk;
import dev.interleave.schedule.Replay;
import dev.interleave.schedule.Schedule;
import org.junit.jupiter.api.Test;

class ShorteningTest {

    private final ControlledEngine engine = new ControlledEngine(ControlledSettings.DEFAULT);

    @Test
    void shortensEveryDeadlockToTheFewestPreemptions() {
        assertShortened(Samples.abba(false), 1);
        assertShortened(Samples.dining(3, false), 1);
        assertShortened(Samples.dining(4, false), 1);
        assertShortened(Samples.buffer(false), 0);
    }

    /// Ten deadlocks found by chance, however they came about.
    private void assertShortened(Program program, int preemptions) {
        int found = 0;
        for (int seed = 1; found < 10; seed++) {
            Noted noted = new Noted(new RandomWalk(seed));
            Outcome outcome = engine.run(program, noted, null);
            if (outcome instanceof Outcome.Deadlock) {
                found++;
                int before = engine.preemptions();
                Shortened shortened =
                        new Shortening(program, ControlledSettings.DEFAULT, 100_000).shorten(noted.schedule());
                Ending ending = shortened.ending();
                assertEquals(outcome, ending.outcome());
                assertTrue(shortened.fewest());
                assertTrue(ending.preemptions() <= before);
                assertEquals(preemptions, ending.preemptions(), () -> "seed with " + before + ": " + ending);
                assertReplays(program, ending);
            }
        }
    }

    private void assertReplays(Program program, Ending ending) {
        for (int time = 0; time < 100; time++) {
            Outcome outcome = engine.run(program, new Replay(ending.schedule(), Replay.End.GO_ON), null);
            assertEquals(ending.outcome(), outcome);
        }
        assertEquals(ending.preemptions(), engine.preemptions());
        assertEquals(ending.steps(), engine.steps());
    }

    @Test
    void isContentWithLessWhenItMayNotTryMore() {
        Program program = Samples.dining(4, false);
        Noted noted = new Noted(new RandomWalk(1));
        int seed = 1;
        while (!(engine.run(program, noted, null) instanceof Outcome.Deadlock)) {
            noted = new Noted(new RandomWalk(++seed));
        }
        Shortened shortened = new Shortening(program, ControlledSettings.DEFAULT, 2).shorten(noted.schedule());
        assertInstanceOf(Outcome.Deadlock.class, shortened.ending().outcome());
        assertFalse(shortened.fewest());
    }

    @Test
    void leavesAStraightScheduleAlone() {
        Shortened shortened =
                new Shortening(Samples.lost(2, 2), ControlledSettings.DEFAULT, 1_000).shorten(Schedule.STRAIGHT);
        assertEquals(Schedule.STRAIGHT, shortened.ending().schedule());
        assertTrue(shortened.fewest());
    }
}
