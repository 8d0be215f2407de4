package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.WorkFailed;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LiveTimesTest {

    @TempDir
    Path directory;

    @Test
    void computingUsesProcessorTime() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            lab.compute(Duration.ofMillis(20));
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertTrue(used >= 20_000_000, () -> "used only " + used + " ns");
        });
        assertEquals(0, run.exitCode);
        assertEquals(20_000_000, run.trace.value(run.first("main", EventKind.COMPUTE)));
        assertTrue(lasted(run, EventKind.COMPUTE, EventKind.COMPUTE_END) >= 20_000_000);
    }

    @Test
    void sleepingUsesTimeButNoProcessor() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            lab.sleep(Duration.ofMillis(30));
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertTrue(used < 15_000_000, () -> "used " + used + " ns");
        });
        assertEquals(0, run.exitCode);
        assertTrue(lasted(run, EventKind.SLEEP, EventKind.SLEEP_END) >= 30_000_000);
    }

    private static long lasted(RecordedRun run, EventKind from, EventKind to) {
        return run.trace.nanos(run.first("main", to)) - run.trace.nanos(run.first("main", from));
    }

    @Test
    void aBlockingCallReturnsOrRaisesWhatItsBodyDoes() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            assertEquals("page", lab.blocking("fetch", () -> "page"));
            assertThrows(
                    ArithmeticException.class,
                    () -> lab.blocking("divide", () -> {
                        throw new ArithmeticException("by zero");
                    }));
            WorkFailed failed = assertThrows(
                    WorkFailed.class,
                    () -> lab.blocking("read", () -> {
                        throw new IOException("gone");
                    }));
            assertEquals("IOException: gone", failed.getMessage());
        });
        assertEquals(0, run.exitCode);
        assertEquals(
                List.of("main blocking fetch", "main blocking divide", "main blocking read"),
                run.eventsOf(EventKind.BLOCKING_CALL));
        assertEquals(3, run.count(EventKind.BLOCKING_CALL_END));
    }

    @Test
    void timeGoesOn() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Duration first = lab.now();
            lab.sleep(Duration.ofMillis(1));
            assertTrue(lab.now().minus(first).compareTo(Duration.ofMillis(1)) >= 0);
            lab.print("one");
            lab.print("two");
        });
        assertEquals(0, run.exitCode);
        assertEquals(List.of("main print one", "main print two"), run.eventsOf(EventKind.PRINT));
    }
}
