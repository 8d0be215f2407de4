package dev.interleave.engine.live;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.RunSettings;
import dev.interleave.engine.WorkFailed;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Pool;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Task;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What blocks a loop, and what does not.
class LoopBlockingTest {

    @TempDir
    private Path directory;

    private LoopTrial trial = new LoopTrial(Path.of("unused"));

    @BeforeEach
    void begin() {
        trial = new LoopTrial(directory);
    }

    @Test
    void aBlockingSleepKeepsEveryOtherTaskFromRunning() throws Exception {
        trial.run(words -> {
            Task<Integer> blocker = words.loop().task("blocker", () -> {
                words.lab().sleep(ms(20));
                return 1;
            });
            Task<Integer> other = words.loop().task("other", () -> {
                words.loop().sleep(ms(1));
                return 2;
            });
            words.loop().gather(List.of(other, blocker));
        });
        assertBlocksTheLoop("blocker", EventKind.SLEEP, EventKind.SLEEP_END);
    }

    @Test
    void computingAndBlockingCallsDoTheSame() throws Exception {
        trial.run(words -> {
            Task<String> blocker = words.loop().task("blocker", () -> {
                words.lab().compute(ms(5));
                return words.lab()
                        .blocking(
                                "reads a file",
                                () -> "read by " + Thread.currentThread().isVirtual());
            });
            words.loop().task("other", () -> 2);
            trial.say(blocker.await());
        });
        assertEquals(List.of("read by false"), trial.said);
        assertBlocksTheLoop("blocker", EventKind.COMPUTE, EventKind.COMPUTE_END);
        assertBlocksTheLoop("blocker", EventKind.BLOCKING_CALL, EventKind.BLOCKING_CALL_END);
    }

    @Test
    void aLockOfThreadsBlocksTheLoopUntilItsHolderGivesIt() throws Exception {
        trial.run(words -> {
            Lock lock = words.lab().lock("L");
            CountDownLatch held = new CountDownLatch(1);
            words.lab()
                    .thread(
                            "holder",
                            () -> lock.with(() -> {
                                held.countDown();
                                words.lab().sleep(ms(20));
                            }))
                    .start();
            assertTrue(held.await(10, TimeUnit.SECONDS));
            Task<Integer> blocker = words.loop().task("blocker", () -> {
                lock.acquire();
                lock.release();
                return 1;
            });
            words.loop().task("other", () -> 2);
            blocker.await();
        });
        assertBlocksTheLoop("blocker", EventKind.ACQUIRE_WAIT, EventKind.ACQUIRE);
    }

    @Test
    void anExceptionOfABlockingCallComesBackToTheTask() throws Exception {
        trial.run(words -> {
            try {
                words.lab().blocking("fails", () -> {
                    throw new IllegalArgumentException("broken");
                });
            } catch (IllegalArgumentException | WorkFailed raised) {
                trial.say(String.valueOf(raised.getMessage()));
            }
        });
        assertTrue(trial.said.getFirst().contains("broken"), trial.said.toString());
    }

    @Test
    void awaitingInsideABlockingCallIsRefused() throws Exception {
        trial.run(words -> words.lab().blocking("call", () -> {
            words.loop().sleep(ms(1));
            return 0;
        }));
        String message = String.valueOf(trial.failure());
        assertTrue(message.contains("inside a blocking call"), message);
    }

    @Test
    void aPoolWorksWhileTheLoopGoesOn() throws Exception {
        trial.run(words -> {
            Pool pool = words.lab().pool("pool", 1);
            CountDownLatch wentOn = new CountDownLatch(1);
            Task<String> asker = words.loop()
                    .task(
                            "asker",
                            () -> words.loop()
                                    .runInExecutor(pool, "work", () -> {
                                        wentOn.await();
                                        return words.lab().currentName();
                                    })
                                    .await());
            Task<Integer> other = words.loop().task("other", () -> {
                words.loop().sleep(ms(1));
                trial.say("other goes on");
                wentOn.countDown();
                return 2;
            });
            trial.say("done by " + asker.await());
            other.await();
            pool.close();
        });
        assertEquals("other goes on", trial.said.getFirst());
        String worker = trial.said.get(1).substring("done by ".length());
        assertTrue(trial.events(EventKind.TASK_READY).contains(worker + " task.ready asker"), worker);
        assertEquals(List.of("asker future.get work"), trial.events(EventKind.FUTURE_GET));
        assertEquals(1, trial.mostTasksRunning());
    }

    @Test
    void aFailureInAPoolReachesTheAwaitingTask() throws Exception {
        trial.run(words -> {
            Pool pool = words.lab().pool("pool", 1);
            try {
                words.loop()
                        .runInExecutor(pool, "work", () -> {
                            throw new IllegalArgumentException("broken");
                        })
                        .await();
            } catch (WorkFailed failed) {
                trial.say("failed");
            }
            pool.close();
        });
        assertEquals(List.of("failed"), trial.said);
    }

    @Test
    void manyWakeUpsFromOutsideAreNeitherLostNorDoubled() throws Exception {
        trial.run(words -> {
            Pool pool = words.lab().pool("pool", 3);
            int[] sum = {0};
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int number = i;
                tasks.add(words.loop().task("task-" + i, () -> {
                    for (int round = 0; round < 5; round++) {
                        int one = words.loop()
                                .runInExecutor(pool, "work-" + number, () -> 1)
                                .await();
                        sum[0] += one;
                    }
                    return number;
                }));
            }
            words.loop().gather(tasks);
            pool.close();
            trial.say("sum " + sum[0]);
        });
        assertEquals(List.of("sum 1000"), trial.said);
        assertEquals(1, trial.mostTasksRunning());
    }

    @Test
    void foreignCodeThatParksATaskLetsTheOthersRun() throws Exception {
        trial.run(words -> {
            Task<Integer> foreign = words.loop().task("foreign", () -> {
                Thread.sleep(Duration.ofMillis(20));
                trial.say("foreign woke");
                return 1;
            });
            words.loop().task("other", () -> {
                trial.say("other runs");
                return 2;
            });
            foreign.await();
        });
        assertEquals(List.of("other runs", "foreign woke"), trial.said);
        assertEquals(1, trial.mostTasksRunning());
        assertEquals(
                List.of("foreign blocking", "foreign blocking.end"),
                trial.events(EventKind.BLOCKING_CALL, EventKind.BLOCKING_CALL_END));
    }

    @Test
    @SuppressWarnings("ThreadPriorityCheck") // the very thing under test
    void foreignCodeThatYieldsGoesToTheEndOfTheLine() throws Exception {
        trial.run(words -> {
            Task<Integer> foreign = words.loop().task("foreign", () -> {
                Thread.yield();
                trial.say("foreign again");
                return 1;
            });
            words.loop().task("other", () -> {
                trial.say("other runs");
                return 2;
            });
            foreign.await();
        });
        assertEquals(List.of("other runs", "foreign again"), trial.said);
        assertEquals(List.of("foreign yield", "foreign yield.end"), trial.events(EventKind.YIELD, EventKind.YIELD_END));
    }

    @Test
    void aThreadQueueFedByAThreadBlocksTheLoop() throws Exception {
        trial.run(words -> {
            Queue<String> queue = words.lab().queue("Q");
            words.lab()
                    .thread("feeder", () -> {
                        words.lab().sleep(ms(20));
                        queue.put("fed");
                    })
                    .start();
            Task<String> blocker = words.loop().task("blocker", queue::get);
            words.loop().task("other", () -> 2);
            trial.say(blocker.await());
        });
        assertEquals(List.of("fed"), trial.said);
        assertBlocksTheLoop("blocker", EventKind.GET_WAIT, EventKind.GET);
    }

    @Test
    void withAnInterpreterLockAnIdleLoopLetsThreadsRun() throws Exception {
        trial = new LoopTrial(directory, new RunSettings(true, Duration.ofMillis(5), true));
        trial.run(words -> {
            // An idle loop that kept the lock would wait for ever for a worker that cannot compute.
            Pool pool = words.lab().pool("pool", 1);
            words.loop()
                    .runInExecutor(pool, "work", () -> {
                        words.lab().compute(ms(20));
                        trial.say("worker is done");
                        return 1;
                    })
                    .await();
            trial.say("loop woke");
            pool.close();
            Task<Integer> one = words.loop().task("one", () -> {
                words.lab().sleep(ms(1));
                words.lab().compute(ms(2));
                return 1;
            });
            one.await();
        });
        assertEquals(List.of("worker is done", "loop woke"), trial.said);
        assertFalse(trial.events(EventKind.INTERPRETER_ACQUIRE).isEmpty());
        assertEquals(1, trial.mostTasksRunning());
    }

    /// Between the two events of the blocker, no task of the loop is mounted.
    private void assertBlocksTheLoop(String blocker, EventKind from, EventKind to) {
        Trace trace = trial.trace();
        boolean blocked = false;
        boolean seen = false;
        for (int i = 0; i < trace.size(); i++) {
            boolean itself = trace.actors().get(trace.actor(i)).name().equals(blocker);
            if (itself && trace.kind(i) == from) {
                blocked = true;
                seen = true;
            } else if (itself && trace.kind(i) == to) {
                blocked = false;
            }
            assertFalse(
                    blocked && trace.kind(i) == EventKind.TASK_MOUNT,
                    "event " + i + " mounts a task on a blocked loop");
        }
        assertTrue(seen, "never blocked");
        assertEquals(1, trial.mostTasksRunning());
    }
}
