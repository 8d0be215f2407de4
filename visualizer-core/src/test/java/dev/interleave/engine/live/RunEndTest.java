package dev.interleave.engine.live;

import static dev.interleave.engine.live.Runs.processesOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.RunResult;
import dev.interleave.engine.RunSettings;
import dev.interleave.samples.ProcessSamples;
import dev.interleave.samples.RunSamples;
import dev.interleave.samples.SampleRequest;
import dev.interleave.trace.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// However a run ends, and whoever dies, nothing of it is left.
class RunEndTest {

    /// Many times what it takes, so that a machine with much else to do passes, and a stop that hangs does not.
    private static final long STOP_MILLIS = 5_000;

    private static RunResult stop(Class<? extends Program> program, String line, String... words) throws Exception {
        try (LiveRun run = Runs.start(program, words)) {
            Runs.awaitPrint(run, line);
            String directory = Runs.directories().getFirst().toString();
            long asked = System.nanoTime();
            run.stop();
            RunResult result = Runs.end(run);
            long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
            assertEquals(new Outcome.Stopped(), result.outcome());
            assertTrue(tookMillis <= STOP_MILLIS, "took " + tookMillis + " ms");
            assertEquals(List.of(), processesOf(directory));
            assertEquals(List.of(), Runs.directories());
            return result;
        }
    }

    @Test
    void stopsWhatIsStuck() throws Exception {
        stop(RunSamples.Stuck.class, "stuck");
    }

    @Test
    void stopsTenChildren() throws Exception {
        RunResult result = stop(ProcessSamples.class, "ten are here", "ten");
        assertEquals(11, result.processes().size());
        assertTrue(result.processes().stream().allMatch(process -> process.exit() == -9), result::toString);
    }

    @Test
    void stopsAChildThatWillNotListen() throws Exception {
        stop(ProcessSamples.class, "deaf", "deaf");
    }

    @Test
    void closingStopsToo() throws Exception {
        LiveRun run = Runs.start(RunSamples.Burning.class);
        run.close();
        assertEquals(new Outcome.Stopped(), run.result().join().outcome());
    }

    @Test
    void givesUpAfterTheTimeAllowed() throws Exception {
        RunResult result = Runs.run(SampleRequest.of(RunSamples.Stuck.class).within(Duration.ofMillis(1_500)));
        assertEquals(new Outcome.TimedOut("had not ended after 1500 ms"), result.outcome());
        assertEquals(List.of("stuck"), Runs.printed(result.trace()));
    }

    @Test
    void anEngineThatIsKilledIsLostAndItsRecordingIsNot() throws Exception {
        try (LiveRun run = Runs.start(ProcessSamples.class, "ten")) {
            Runs.awaitPrint(run, "ten are here");
            String directory = Runs.directories().getFirst().toString();
            ProcessHandle engine = ProcessHandle.current()
                    .children()
                    .filter(process -> processesOf(directory).contains(process.pid()))
                    .findFirst()
                    .orElseThrow();
            engine.destroyForcibly();
            RunResult result = Runs.end(run);
            assertInstanceOf(Outcome.Lost.class, result.outcome());
            assertTrue(result.outcome().text().contains("was killed by signal 9"), result.outcome()::text);
            assertEquals(
                    List.of("ten are here"),
                    Runs.printed(result.trace()).stream()
                            .filter("ten are here"::equals)
                            .toList());
            assertEquals("lost", result.trace().info().get(RunInfo.OUTCOME_KIND));
            assertEquals(11, result.processes().size());
            assertEquals(List.of(), processesOf(directory));
            assertEquals(List.of(), Runs.directories());
        }
    }

    @Test
    void aDeadlockBetweenProcessesIsFoundWithinASecond() throws Exception {
        RunResult result = Runs.run(ProcessSamples.class, "two locks");
        assertInstanceOf(Outcome.Deadlock.class, result.outcome());
        assertTrue(result.outcome().text().contains("one waits for lock B, held by other"), result.outcome()::text);
        assertEquals(List.of(), Runs.directories());
    }

    @Test
    void anApplicationThatIsKilledLeavesNothing() throws Exception {
        System.out.println("all was gone " + AbandonedRun.millisToEnd() + " ms after the application was killed");
    }

    @Test
    void theNextRunRemovesWhatADeadOwnerLeft() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        Path abandoned = Files.createDirectory(parent.resolve("interleave-run-999999999-1"));
        Files.writeString(abandoned.resolve("main.log"), "last words");
        Path mine = RunDirectory.create();
        try {
            RunDirectory.sweep();
            assertTrue(Files.notExists(abandoned));
            assertTrue(Files.exists(mine));
            Files.writeString(mine.resolve("owner"), "1999-12-31T23:59:59Z");
            RunDirectory.sweep();
            assertTrue(Files.notExists(mine), "a process that has my id, but began at another time, is not the owner");
        } finally {
            RunDirectory.remove(mine);
            RunDirectory.remove(abandoned);
        }
    }

    @Test
    void theResultIsKnownWithoutARecording() throws Exception {
        RunResult result = Runs.run(SampleRequest.of(RunSamples.Saying.class, "total", "17")
                .with(new RunSettings(false, Duration.ofMillis(5), false)));
        assertEquals(new Outcome.Finished("total 17"), result.outcome());
        assertEquals(0, result.trace().size());
    }
}
