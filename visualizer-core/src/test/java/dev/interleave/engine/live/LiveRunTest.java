package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.InvariantChecker;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.RunResult;
import dev.interleave.replay.Cursor;
import dev.interleave.samples.RunSamples;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveRunTest {

    @Test
    void endsWithWhatTheProgramSaid() throws Exception {
        RunResult result = Runs.run(RunSamples.Saying.class, "total", "17");
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
        RunResult result = Runs.run(RunSamples.Failing.class, "no", "luck");
        assertEquals(new Outcome.Failed("IllegalStateException: no luck"), result.outcome());
        assertEquals(1, result.processes().getFirst().exit());
    }

    @Test
    void isFailedThoughAThreadEndedLater() throws Exception {
        RunResult result = Runs.run(RunSamples.FailingBesideAThread.class, "20");
        assertEquals(new Outcome.Failed("IllegalStateException: main is out"), result.outcome());
        assertEquals(List.of(), InvariantChecker.check(result.trace()));
    }

    @Test
    void saysThatMainFailedWhileItsThreadsHang() throws Exception {
        try (LiveRun run = Runs.start(RunSamples.FailingBesideAThread.class, "600000")) {
            Runs.await("main waits for its thread", () -> isWaiting(run.trace()));
            run.stop();
            RunResult result = Runs.end(run);
            assertEquals(new Outcome.Stopped(), result.outcome());
            assertEquals(
                    new Outcome.TimedOut("took too long; main had failed: IllegalStateException: main is out"),
                    RunFacts.complete(new Outcome.TimedOut("took too long"), result.trace()));
        }
    }

    private static boolean isWaiting(Trace trace) {
        Cursor cursor = new Cursor(trace);
        cursor.seek(trace.size());
        return cursor.world().state(0) == ActorState.WAITING && hasFailed(trace);
    }

    private static boolean hasFailed(Trace trace) {
        return IntStream.range(0, trace.size()).anyMatch(event -> trace.kind(event) == EventKind.FAIL);
    }

    @Test
    void stopsWhatBurnsForEver() throws Exception {
        try (LiveRun run = Runs.start(RunSamples.Burning.class)) {
            Runs.awaitPrint(run, "burning");
            long asked = System.nanoTime();
            run.stop();
            RunResult result = Runs.end(run);
            long tookNanos = System.nanoTime() - asked;
            assertEquals(new Outcome.Stopped(), result.outcome());
            assertEquals(-9, result.processes().getFirst().exit());
            assertTrue(tookNanos < 1_000_000_000L, "took " + tookNanos);
            assertEquals(List.of(), Runs.directories());
        }
    }

    @Test
    void findsADeadlock() throws Exception {
        RunResult result = Runs.run(RunSamples.Deadlocked.class);
        assertEquals("deadlock", result.outcome().kind());
    }

    @Test
    void findsThatEverybodyWaitsForWhatNobodyIsLeftToDo() throws Exception {
        RunResult result = Runs.run(RunSamples.LockLeftHeld.class);
        Outcome expected = new Outcome.Deadlock(List.of("main waits for lock A, held by holder, which has ended"));
        assertEquals(expected, result.outcome());
    }

    @Test
    void theRecordingOfADeadlockSaysHowLongItWasWatched() throws Exception {
        Trace trace = Runs.run(RunSamples.Deadlocked.class).trace();
        long lastNanos = trace.nanos(trace.size() - 1);
        long watchedNanos = Long.parseLong(trace.info().get(RunInfo.WATCHED_NANOS));
        assertTrue(watchedNanos > lastNanos, "watched for " + watchedNanos + ", last event at " + lastNanos);
        assertTrue(watchedNanos <= lastNanos + DeadlockWatch.STANDS_NANOS, "watched for " + watchedNanos);
        assertEquals(watchedNanos, trace.durationNanos());
    }
}
