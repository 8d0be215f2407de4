package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.RunSettings;
import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Pool;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Shared;
import dev.interleave.lab.Task;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tasks that use what threads share: each such operation blocks the carrier for real.
@Timeout(60)
class TasksAmongThreadsTest {

    @TempDir
    Path directory;

    private static RunSettings settings(boolean interpreterLock) {
        return interpreterLock ? RecordedRun.INTERPRETER_LOCK : RunSettings.DEFAULT;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTaskThatWaitsForAThreadBlocksTheWholeLoop(boolean interpreterLock) throws IOException {
        RecordedRun run = RecordedRun.of(directory, settings(interpreterLock), lab -> {
            Queue<String> queue = lab.queue("Q");
            lab.thread("putter", () -> {
                        lab.sleep(Duration.ofMillis(10));
                        queue.put("late");
                    })
                    .start();
            lab.runLoop("loop", loop -> {
                Task<String> blocking = loop.task("blocking", queue::get);
                Task<String> other = loop.task("other", lab::currentName);
                assertEquals(List.of("late", "other"), loop.gather(List.of(blocking, other)));
                return null;
            });
        });
        assertEquals(0, run.exitCode);
        assertTrue(run.first("blocking", EventKind.GET) < run.first("other", EventKind.ACTOR_BEGIN), run::toString);
        assertEquals(
                List.of("task.mount loop", "get.wait Q", "get Q", "task.unmount loop"),
                run.eventsOf("blocking").subList(1, 5));
    }

    @Test
    void aTaskComputesOnTheCarrier() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            lab.runLoop("loop", _ -> {
                lab.compute(Duration.ofMillis(10));
                return null;
            });
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertTrue(used >= 10_000_000, () -> "used only " + used);
        });
        assertEquals(0, run.exitCode);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tasksAndThreadsContendForTheSameThings(boolean interpreterLock) throws IOException {
        RecordedRun run = RecordedRun.of(directory, settings(interpreterLock), lab -> {
            Lock lock = lab.lock("lock");
            Shared<Integer> counter = lab.shared("counter", 0);
            for (int i = 0; i < 3; i++) {
                lab.thread("thread-" + i, () -> count(lab, lock, counter)).start();
            }
            lab.runLoop("loop", loop -> countInTasks(lab, loop, lock, counter));
        });
        assertEquals(0, run.exitCode);
        assertEquals("done", run.result());
        int last = -1;
        for (int i = 0; i < run.trace.size(); i++) {
            last = run.trace.kind(i) == EventKind.WRITE ? i : last;
        }
        assertEquals(600, run.trace.value(last));
    }

    private static Integer countInTasks(Lab lab, EventLoop loop, Lock lock, Shared<Integer> counter) {
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tasks.add(loop.task("task-" + i, () -> {
                count(lab, lock, counter);
                return 0;
            }));
        }
        loop.gather(tasks);
        lab.result("done");
        return 0;
    }

    private static void count(Lab lab, Lock lock, Shared<Integer> counter) throws Exception {
        for (int round = 0; round < 100; round++) {
            lock.with(() -> counter.set(counter.get() + 1));
            if (round % 25 == 0) {
                lab.compute(Duration.ofNanos(100_000));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLoopGoesOnWhileAPoolWorks(boolean interpreterLock) throws IOException {
        RecordedRun run = RecordedRun.of(directory, settings(interpreterLock), lab -> {
            Pool pool = lab.pool("pool", 2);
            lab.runLoop("loop", loop -> {
                Task<Integer> task = loop.task("ticking", () -> {
                    for (int i = 0; i < 3; i++) {
                        loop.sleep(Duration.ofMillis(1));
                    }
                    return 1;
                });
                int answer = loop.runInExecutor(pool, "work", () -> {
                            lab.compute(Duration.ofMillis(5));
                            return 41;
                        })
                        .await();
                lab.result("answer " + (answer + task.await()));
                return null;
            });
        });
        assertEquals("answer 42", run.result(), run::toString);
    }

    @Test
    void aTaskAndAThreadShareTheInterpreter() throws IOException {
        RecordedRun run = RecordedRun.of(directory, RecordedRun.INTERPRETER_LOCK, lab -> {
            lab.thread("thread", () -> lab.compute(Duration.ofMillis(30))).start();
            lab.runLoop("loop", _ -> {
                lab.compute(Duration.ofMillis(30));
                return null;
            });
        });
        assertEquals(0, run.exitCode);
        assertTrue(run.count(EventKind.INTERPRETER_ACQUIRE) >= 6, run::toString);
        assertNotEquals(0, run.eventsOf("thread").size());
    }
}
