package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InterpreterLockTest {

    @TempDir
    Path directory;

    private RecordedRun run(RecordedRun.Lesson lesson) throws IOException {
        return RecordedRun.of(directory, RecordedRun.INTERPRETER_LOCK, lesson);
    }

    @Test
    void computingThreadsTakeTurnsOfASwitchInterval() throws IOException {
        RecordedRun run = run(lab -> startTwo(lab, Duration.ofMillis(40)));
        assertEquals(0, run.exitCode);
        // 80 ms of computing in turns of about 5 ms; fewer turns when the machine is busy, but never only one each.
        assertTrue(run.count(EventKind.INTERPRETER_ACQUIRE) >= 8, run::toString);
        assertTrue(onlyTheOwnerComputes(run), run::toString);
    }

    private static void startTwo(Lab lab, Duration each) {
        List<LabThread> threads = new ArrayList<>();
        for (String name : List.of("first", "second")) {
            threads.add(lab.thread(name, () -> lab.compute(each)).start());
        }
        threads.forEach(LabThread::join);
    }

    /// Whether computing began and ended only under the lock.
    private static boolean onlyTheOwnerComputes(RecordedRun run) {
        int owner = -1;
        for (int i = 0; i < run.trace.size(); i++) {
            switch (run.trace.kind(i)) {
                case INTERPRETER_ACQUIRE -> owner = run.trace.actor(i);
                case INTERPRETER_RELEASE -> owner = -1;
                case COMPUTE, COMPUTE_END -> {
                    if (run.trace.actor(i) != owner) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    @Test
    void aSleeperGivesTheLockAway() throws IOException {
        RecordedRun run = run(lab -> {
            LabThread other = lab.thread("other", () -> lab.print("meanwhile")).start();
            lab.sleep(Duration.ofMillis(50));
            other.join();
        });
        int sleep = run.first("main", EventKind.SLEEP);
        int print = run.first("other", EventKind.PRINT);
        int woke = run.first("main", EventKind.SLEEP_END);
        assertTrue(print < woke, run::toString);
        assertEquals(
                List.of("sleep", "interpreter.release interpreter lock", "interpreter.wait interpreter lock"),
                run.eventsOf("main").stream()
                        .dropWhile(event -> !event.equals("sleep"))
                        .limit(3)
                        .toList());
        assertTrue(sleep < woke);
    }

    @Test
    void everythingThatBlocksLetsOthersRun() throws IOException {
        RecordedRun run = run(lab -> {
            Queue<Integer> queue = lab.queue("Q", 1);
            Lock lock = lab.lock("L");
            LabThread consumer = lab.thread("consumer", () -> {
                        for (int i = 0; i < 50; i++) {
                            assertEquals(i, queue.get());
                            lock.with(() -> lab.compute(Duration.ofNanos(20_000)));
                            queue.taskDone();
                        }
                    })
                    .start();
            for (int i = 0; i < 50; i++) {
                queue.put(i);
                lock.with(() -> lab.compute(Duration.ofNanos(20_000)));
            }
            queue.join();
            consumer.join();
            assertEquals(12, lab.pool("pool", 2).submit("work", () -> 12).get());
        });
        assertEquals(0, run.exitCode);
        assertTrue(onlyTheOwnerComputes(run), run::toString);
    }

    @Test
    void withoutItNothingIsRecordedOfIt() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> startTwo(lab, Duration.ofMillis(1)));
        assertEquals(0, run.count(EventKind.INTERPRETER_WAIT));
    }

    @Test
    void labCallsInsideABlockingCallNeedNoLock() throws IOException {
        RecordedRun run = run(lab -> lab.blocking("call", () -> {
            lab.sleep(Duration.ofMillis(1));
            lab.print("inside");
            return null;
        }));
        assertEquals(0, run.exitCode);
        assertEquals(2, run.count(EventKind.INTERPRETER_ACQUIRE));
        assertEquals(2, run.count(EventKind.INTERPRETER_RELEASE));
    }
}
