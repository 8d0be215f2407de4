package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.OperationTimedOut;
import dev.interleave.engine.WorkFailed;
import dev.interleave.lab.Event;
import dev.interleave.lab.Future;
import dev.interleave.lab.Pool;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LivePoolTest {

    @TempDir
    Path directory;

    @Test
    void mapReturnsResultsInTheOrderOfTheArguments() throws IOException {
        List<Integer> values = IntStream.range(0, 50).boxed().toList();
        RecordedRun run = RecordedRun.of(directory, lab -> {
            try (Pool pool = lab.pool("pool", 3)) {
                lab.result(pool.map(value -> value * value, values).toString());
            }
        });
        assertEquals(values.stream().map(value -> value * value).toList().toString(), run.result());
        assertEquals(50, run.count(EventKind.FUTURE_BEGIN));
        assertEquals(50, run.count(EventKind.FUTURE_SET));
        assertEquals(50, run.count(EventKind.FUTURE_GET));
    }

    @Test
    void aWorkerIsIdleBusyAndEndsWithThePool() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            try (Pool pool = lab.pool("pool", 1)) {
                assertEquals("result", pool.submit("work", () -> "result").get());
            }
        });
        assertEquals(
                List.of(
                        "actor.begin 0",
                        "pool.idle pool",
                        "pool.busy pool",
                        "future.begin work",
                        "future.set work result",
                        "pool.idle pool",
                        "actor.end 0"),
                run.eventsOf("pool-worker-1"));
        int create = run.first("main", EventKind.ACTOR_CREATE);
        assertTrue(
                EventFlags.has(run.trace.actors().get(run.trace.target(create)).flags(), EventFlags.WORKER));
    }

    @Test
    void failedWorkIsRaisedToWhoeverAsks() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Pool pool = lab.pool("pool", 2);
            Future<String> future = pool.submit("failing", () -> {
                throw new IOException("disk full");
            });
            WorkFailed failed = assertThrows(WorkFailed.class, future::get);
            assertEquals("IOException: disk full", failed.getMessage());
            assertInstanceOf(IOException.class, failed.getCause());
            assertTrue(future.isDone());
            lab.result("told");
        });
        assertEquals("told", run.result());
        int set = -1;
        for (int i = 0; i < run.trace.size(); i++) {
            set = run.trace.kind(i) == EventKind.FUTURE_SET ? i : set;
        }
        assertTrue(EventFlags.has(run.trace.flags(set), EventFlags.FAILED));
        assertEquals("IOException: disk full", run.trace.text((int) run.trace.value(set)));
    }

    @Test
    void askingWithATimeoutGivesUp() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Event proceed = lab.event("proceed");
            Pool pool = lab.pool("pool", 1);
            Future<Integer> future = pool.submit("slow", () -> {
                proceed.await();
                return 7;
            });
            OperationTimedOut late = assertThrows(OperationTimedOut.class, () -> future.get(Duration.ofMillis(1)));
            assertEquals("slow had no result in time for main", late.getMessage());
            assertFalse(future.isDone());
            proceed.set();
            assertEquals(7, future.get());
        });
        assertEquals(0, run.exitCode);
        int get = run.first("main", EventKind.FUTURE_GET);
        assertTrue(EventFlags.has(run.trace.flags(get), EventFlags.TIMED_OUT));
    }

    @Test
    void aPoolThatNobodyShutDownIsDrainedAtTheEnd() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Pool pool = lab.pool("pool", 2);
            for (int i = 0; i < 20; i++) {
                pool.submit("work-" + i, () -> null);
            }
        });
        assertEquals(0, run.exitCode);
        assertEquals(20, run.count(EventKind.FUTURE_SET));
        assertEquals(3, run.count(EventKind.ACTOR_END));
    }

    @Test
    void aPoolThatIsShutDownTakesNoMoreWork() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Pool pool = lab.pool("pool", 1);
            pool.close();
            pool.close();
            assertEquals(
                    "main gives work to pool pool, which was shut down",
                    RecordedRun.misuse(() -> pool.submit("late", () -> null)));
        });
        assertEquals(0, run.exitCode);
    }
}
