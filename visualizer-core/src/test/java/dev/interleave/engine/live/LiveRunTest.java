package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Outcome;
import dev.interleave.samples.RunSamples;
import dev.interleave.trace.RunInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveRunTest {

    @Test
    void endsWithWhatTheProgramSaid() throws Exception {
        LiveResult result = Runs.run(RunSamples.Saying.class, "total", "17");
        assertEquals(new Outcome.Finished("total 17"), result.outcome());
        assertEquals("total 17", result.trace().info().get(RunInfo.OUTCOME_TEXT));
        assertTrue(Double.parseDouble(result.trace().info().get(RunInfo.RECORDER_NANOS)) > 1);
        assertEquals("off", result.trace().info().get(RunInfo.INTERPRETER_LOCK));
        assertEquals(1, result.processes().size());
        assertEquals(0, result.processes().getFirst().exit());
        assertEquals(List.of(), Runs.directories());
    }

    @Test
    void isFinishedWhenTheProgramSaidNothing() throws Exception {
        assertEquals(
                new Outcome.Finished("finished"),
                Runs.run(RunSamples.Silent.class).outcome());
    }

    @Test
    void failsWithTheExceptionThatLeftMain() throws Exception {
        LiveResult result = Runs.run(RunSamples.Failing.class, "no", "luck");
        assertEquals(new Outcome.Failed("IllegalStateException: no luck"), result.outcome());
        assertEquals(1, result.processes().getFirst().exit());
    }

    @Test
    void stopsWhatBurnsForEver() throws Exception {
        try (LiveRun run = Runs.start(RunSamples.Burning.class)) {
            Runs.awaitPrint(run, "burning");
            long asked = System.nanoTime();
            run.stop();
            LiveResult result = Runs.end(run);
            long tookNanos = System.nanoTime() - asked;
            assertEquals(new Outcome.Stopped(), result.outcome());
            assertEquals(-9, result.processes().getFirst().exit());
            assertTrue(tookNanos < 1_000_000_000L, "took " + tookNanos);
            assertEquals(List.of(), Runs.directories());
        }
    }

    @Test
    void findsADeadlock() throws Exception {
        LiveResult result = Runs.run(RunSamples.Deadlocked.class);
        assertEquals("deadlock", result.outcome().kind());
    }
}
