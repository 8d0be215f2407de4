package dev.interleave.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Lesson;
import dev.interleave.samples.OddLessons;
import dev.interleave.schedule.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// However a lesson behaves, its controlled run ends.
@Timeout(60)
class OddLessonsTest {

    private static final ControlledSettings IMPATIENT = ControlledSettings.DEFAULT.withMaxLoopTurns(100_000);

    private static Outcome outcome(Lesson lesson) {
        return new ControlledLesson(OddLessons.program(lesson), IMPATIENT)
                .run(new Plan.ByChance(1))
                .result()
                .outcome();
    }

    @Test
    void aLoopWithoutAnOperationIsEnded() {
        Outcome.Runaway runaway =
                new Outcome.Runaway("spinner went through a loop 100000 times without asking for anything");
        assertEquals(runaway, outcome(new OddLessons.Spins()));
        assertEquals(runaway, outcome(new OddLessons.SpinsAndCatches()));
    }

    @Test
    void whoCatchesEverythingIsLeftBehind() {
        int threads = Thread.getAllStackTraces().size();
        for (int i = 0; i < 20; i++) {
            assertEquals(new Outcome.Finished("left it"), outcome(new OddLessons.CatchesEverything()));
        }
        assertTrue(Thread.getAllStackTraces().size() <= threads + 1, "threads were left behind");
    }

    @Test
    void aWakeUpFromOutsideIsReportedAndNotFollowed() {
        Outcome outcome = outcome(new OddLessons.UsesForeignThread());
        assertEquals("failed", outcome.kind());
        assertEquals(
                "thread foreign-1 used the lab, but the engine did not start it; make threads with lab.thread",
                outcome.text());
    }
}
