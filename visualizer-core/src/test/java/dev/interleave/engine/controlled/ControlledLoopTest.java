package dev.interleave.engine.controlled;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.LoopContract;
import dev.interleave.engine.OperationTimedOut;
import dev.interleave.lab.Event;
import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Future;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Pool;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Shared;
import dev.interleave.lab.Task;
import dev.interleave.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Loops among threads and pools, beside what is true of every loop.
class ControlledLoopTest extends LoopContract {

    ControlledLoopTest() {
        super(new ControlledTaskTrial());
    }

    @Test
    void aTaskThatWaitsForAThreadBlocksTheWholeLoop() {
        Trial.Code code = lab -> {
            Queue<String> queue = lab.queue("Q");
            lab.thread("putter", () -> {
                        lab.sleep(ms(10));
                        queue.put("late");
                    })
                    .start();
            lab.runLoop("loop", loop -> {
                Task<String> blocking = loop.task("blocking", queue::get);
                Task<String> other = loop.task("other", lab::currentName);
                lab.result(loop.gather(List.of(blocking, other)).toString());
                return null;
            });
        };
        assertEquals(Set.of("[late, other]"), Trial.endsOf(code));
        assertEquals(
                List.of("task.mount", "get.wait", "get", "task.unmount"),
                Trial.byClock(code).words("blocking").subList(1, 5));
    }

    @Test
    void tasksAndThreadsContendForTheSameThings() {
        assertEquals(Set.of("60"), Trial.endsOf(lab -> {
            Lock lock = lab.lock("lock");
            Shared<Integer> counter = lab.shared("counter", 0);
            List<LabThread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                threads.add(lab.thread("thread-" + i, () -> count(lab, lock, counter))
                        .start());
            }
            lab.runLoop("loop", loop -> countInTasks(lab, loop, lock, counter));
            threads.forEach(LabThread::join);
            lab.result(String.valueOf(counter.get()));
        }));
    }

    private static List<Integer> countInTasks(Lab lab, EventLoop loop, Lock lock, Shared<Integer> counter) {
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tasks.add(loop.task("task-" + i, () -> {
                count(lab, lock, counter);
                return 0;
            }));
        }
        return loop.gather(tasks);
    }

    private static void count(Lab lab, Lock lock, Shared<Integer> counter) throws Exception {
        for (int round = 0; round < 10; round++) {
            lock.with(() -> counter.set(counter.get() + 1));
            lab.compute(ms(1));
        }
    }

    @Test
    void aLoopGoesOnWhileAPoolWorks() {
        Trial.Code code = lab -> {
            Pool pool = lab.pool("pool", 2);
            lab.runLoop("loop", loop -> {
                Task<Integer> ticking = loop.task("ticking", () -> {
                    for (int i = 0; i < 3; i++) {
                        loop.sleep(ms(1));
                        lab.print("tick");
                    }
                    return 1;
                });
                int answer = loop.runInExecutor(pool, "work", () -> {
                            lab.compute(ms(50));
                            lab.print("worked");
                            return 41;
                        })
                        .await();
                lab.result("answer " + (answer + ticking.await()));
                return null;
            });
        };
        assertEquals(Set.of("answer 42"), Trial.endsOf(code));
        Trial trial = Trial.byClock(code);
        assertEquals(List.of("tick", "tick", "tick", "worked"), trial.printed());
        assertEquals(50, trial.millis());
    }

    @Test
    void whetherAWorkerOrATimerComesFirstIsOpen() {
        Set<String> ends = Trial.endsOf(lab -> lab.runLoop("loop", loop -> {
            Future<String> future = loop.runInExecutor(lab.pool("pool", 1), "work", () -> "done");
            try {
                lab.result(loop.timeout(ms(5), future::await));
            } catch (OperationTimedOut late) {
                lab.result("late");
            }
            return null;
        }));
        assertEquals(Set.of("done", "late"), ends);
    }

    @Test
    void manyWakeUpsFromOutsideAreNeitherLostNorDoubled() {
        assertEquals(Set.of("sum 100"), Trial.endsOf(lab -> {
            Pool pool = lab.pool("pool", 3);
            lab.runLoop("loop", loop -> {
                List<Task<Integer>> tasks = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    tasks.add(loop.task("task-" + i, () -> {
                        int sum = 0;
                        for (int round = 0; round < 5; round++) {
                            sum += loop.runInExecutor(pool, "work", () -> 1).await();
                        }
                        return sum;
                    }));
                }
                int sum = 0;
                for (int part : loop.gather(tasks)) {
                    sum += part;
                }
                lab.result("sum " + sum);
                return null;
            });
        }));
    }

    @Test
    void awaitingInsideABlockingCallIsRefused() {
        assertEquals(
                Set.of("failed: IllegalStateException: loop-main cannot sleep on its loop inside a blocking "
                        + "call: the loop is blocked by it"),
                Trial.endsOf(lab -> lab.runLoop(
                        "loop",
                        loop -> lab.blocking("call", () -> {
                            loop.sleep(ms(1));
                            return 0;
                        }))));
    }

    @Test
    void aBlockingCallMayUseTheLab() {
        Trial.Code code = lab -> lab.runLoop("loop", _ -> {
            lab.result(lab.blocking("call", () -> {
                lab.compute(ms(5));
                return lab.currentName();
            }));
            return null;
        });
        assertEquals(Set.of("loop-main"), Trial.endsOf(code));
        assertEquals(5, Trial.byClock(code).millis());
    }

    @Test
    void tasksThatAwaitEachOtherAreStuckAndNamed() {
        for (String end : Trial.endsOf(lab -> lab.runLoop("loop", loop -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            tasks.add(loop.task("a", () -> tasks.get(1).await()));
            tasks.add(loop.task("b", () -> tasks.get(0).await()));
            return tasks.get(0).await();
        }))) {
            assertEquals("deadlock: a waits for the end of task b; b waits for the end of task a", end);
        }
    }

    @Test
    void anEventThatNobodySetsLeavesTheLoopStuck() {
        for (String end : Trial.endsOf(lab -> lab.runLoop("loop", loop -> {
            Event event = loop.event("E");
            event.await();
            return null;
        }))) {
            assertEquals("deadlock: main runs event loop loop; loop-main waits for event E to be set", end);
        }
    }

    @Test
    void tasksThatGiveWayForEverAreGivenUp() {
        ControlledSettings settings = ControlledSettings.DEFAULT.withMaxSteps(1_000);
        Trial trial = Trial.of(
                settings,
                new ByChance(1),
                Trial.program(lab -> lab.runLoop("loop", loop -> {
                    while (true) {
                        loop.sleep(ms(0));
                    }
                })));
        assertEquals("timeout: had not ended after 1000 steps", trial.text());
    }

    @Test
    void aLoopOfADaemonIsCutOffWithItsProcess() {
        Trial.Code code = lab -> {
            Event begun = lab.event("begun");
            lab.daemon(
                            "server",
                            () -> lab.runLoop("loop", loop -> {
                                begun.set();
                                loop.sleep(ms(60_000));
                                return null;
                            }))
                    .start();
            begun.await();
            lab.result("over");
        };
        assertTrue(Set.of("over").equals(Trial.endsOf(code)));
        assertEquals(0, Trial.byClock(code).count(EventKind.LOOP_END));
    }
}
