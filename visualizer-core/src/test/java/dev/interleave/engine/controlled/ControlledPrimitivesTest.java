package dev.interleave.engine.controlled;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.Action;
import dev.interleave.lab.Barrier;
import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Condition;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Latch;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What threads and processes share comes out right however the schedule goes.
class ControlledPrimitivesTest {

    private static List<LabThread> threads(Lab lab, int count, Action body) {
        List<LabThread> threads = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            threads.add(lab.thread("thread-" + i, body).start());
        }
        return threads;
    }

    @Test
    void aReentrantLockIsFreeAfterAsManyReleases() {
        assertEquals(Set.of("6"), Trial.endsOf(lab -> {
            Lock lock = lab.reentrantLock("lock");
            Shared<Integer> counter = lab.shared("counter", 0);
            threads(
                            lab,
                            3,
                            () -> lock.with(() -> {
                                counter.set(counter.get() + 1);
                                lock.with(() -> counter.set(counter.get() + 1));
                            }))
                    .forEach(LabThread::join);
            lab.result(String.valueOf(counter.get()));
        }));
    }

    @Test
    void anAcquireMayGiveUp() {
        assertEquals(Set.of("false true"), Trial.endsOf(lab -> {
            Lock lock = lab.lock("lock");
            lock.acquire();
            Shared<Boolean> got = lab.shared("got", true);
            lab.thread("late", () -> got.set(lock.acquire(ms(5)))).start().join();
            lock.release();
            lab.result(got.get() + " " + lock.acquire(ms(0)));
        }));
    }

    @Test
    void aSemaphoreLetsAsManyInAsItHasPermits() {
        assertEquals(Set.of("done 2"), Trial.endsOf(lab -> {
            Semaphore places = lab.semaphore("places", 2);
            int[] inside = new int[1];
            threads(
                            lab,
                            4,
                            () -> places.with(() -> {
                                if (++inside[0] > 2) {
                                    throw new IllegalStateException("too many");
                                }
                                lab.sleep(ms(1));
                                inside[0]--;
                            }))
                    .forEach(LabThread::join);
            places.acquire();
            boolean second = places.acquire(ms(0));
            lab.result("done " + (second && !places.acquire(ms(0)) ? 2 : 0));
        }));
    }

    @Test
    void aConditionPassesItemsOneByOne() {
        assertEquals(Set.of("6"), Trial.endsOf(lab -> {
            Lock lock = lab.lock("lock");
            Condition changed = lab.condition("changed", lock);
            Shared<Integer> free = lab.shared("free", 0);
            Shared<Integer> taken = lab.shared("taken", 0);
            List<LabThread> takers = threads(lab, 2, () -> {
                for (int i = 0; i < 3; i++) {
                    lock.with(() -> {
                        while (free.get() == 0) {
                            changed.await();
                        }
                        free.set(free.get() - 1);
                        taken.set(taken.get() + 1);
                    });
                }
            });
            for (int i = 0; i < 6; i++) {
                lock.with(() -> {
                    free.set(free.get() + 1);
                    changed.signal();
                });
            }
            takers.forEach(LabThread::join);
            lab.result(String.valueOf(taken.get()));
        }));
    }

    @Test
    void whoWaitedPassesThoughTheEventIsClearedAtOnceAndWhoCameLaterWaits() {
        Set<String> ends = Trial.endsOf(lab -> {
            Event open = lab.event("open");
            Shared<Integer> passed = lab.shared("passed", 0);
            Lock lock = lab.lock("lock");
            List<LabThread> waiters = threads(lab, 3, () -> {
                open.await();
                lock.with(() -> passed.set(passed.get() + 1));
            });
            lab.sleep(ms(5));
            open.set();
            open.clear();
            waiters.forEach(LabThread::join);
            lab.result(passed.get() + " " + open.await(ms(1)));
        });
        assertTrue(ends.contains("3 false"), ends::toString);
        assertTrue(ends.stream().anyMatch(end -> end.contains("waits for event open to be set")), ends::toString);
    }

    @Test
    void aBarrierKeepsThePartiesInStep() {
        assertEquals(Set.of("in step"), Trial.endsOf(lab -> {
            Barrier barrier = lab.barrier("barrier", 3);
            int[] rounds = new int[3];
            Queue<Integer> numbers = lab.queue("numbers");
            for (int i = 0; i < 3; i++) {
                numbers.put(i);
            }
            threads(lab, 3, () -> {
                        int me = numbers.get();
                        for (int round = 1; round <= 3; round++) {
                            rounds[me] = round;
                            barrier.await();
                            for (int other : rounds) {
                                if (Math.abs(other - round) > 1) {
                                    throw new IllegalStateException("out of step");
                                }
                            }
                            barrier.await();
                        }
                    })
                    .forEach(LabThread::join);
            lab.result("in step");
        }));
    }

    @Test
    void aLatchOpensWhenAllHaveCountedDownAndStaysOpen() {
        assertEquals(Set.of("false 3 true"), Trial.endsOf(lab -> {
            Latch ready = lab.latch("ready", 3);
            int[] counted = new int[1];
            boolean early = ready.await(ms(0));
            threads(lab, 3, () -> {
                counted[0]++;
                ready.countDown();
            });
            ready.await();
            int seen = counted[0];
            ready.countDown();
            lab.result(early + " " + seen + " " + ready.await(ms(0)));
        }));
    }

    @Test
    void aLatchThatNobodyOpensIsWaitedForInVain() {
        Set<String> ends = Trial.endsOf(lab -> lab.latch("ready", 2).await());
        assertTrue(
                ends.stream().allMatch(end -> end.contains("waits for latch ready, which has 2 to go")),
                ends::toString);
    }

    @Test
    void aBoundedQueueLosesNothing() {
        assertEquals(Set.of("sum 20 left 0"), Trial.endsOf(lab -> {
            Queue<Integer> queue = lab.queue("queue", 2);
            Shared<Integer> sum = lab.shared("sum", 0);
            Lock lock = lab.lock("lock");
            threads(lab, 2, () -> {
                for (int n = queue.get(); n > 0; n = queue.get()) {
                    int number = n;
                    lock.with(() -> sum.set(sum.get() + number));
                    queue.taskDone();
                }
            });
            for (int i = 0; i < 5; i++) {
                queue.put(4);
            }
            queue.join();
            queue.put(0);
            queue.put(-1);
            lab.result("sum " + sum.get() + " left " + Math.min(0, queue.size()));
        }));
    }

    @Test
    void aDaemonIsCutOffAndAThreadIsWaitedFor() {
        assertEquals(Set.of("late"), Trial.endsOf(lab -> {
            lab.daemon("daemon", () -> {
                        while (true) {
                            lab.sleep(ms(1));
                        }
                    })
                    .start();
            lab.thread("late", () -> {
                        lab.sleep(ms(20));
                        lab.result("late");
                    })
                    .start();
        }));
    }

    @Test
    void aClassOfTheLessonCanBeAThread() {
        assertEquals(Set.of("5"), Trial.endsOf(lab -> {
            List<Counting> threads = List.of(new Counting(lab, "two", 2), new Counting(lab, "three", 3));
            threads.forEach(Counting::start);
            threads.forEach(Counting::join);
            lab.result(String.valueOf(
                    threads.stream().mapToInt(thread -> thread.count).sum()));
        }));
    }

    private static final class Counting extends LabThread {

        private final Lab lab;
        private final int limit;
        private int count;

        Counting(Lab lab, String name, int limit) {
            super(lab, name);
            this.lab = lab;
            this.limit = limit;
        }

        @Override
        protected void run() {
            while (count < limit) {
                lab.sleep(ms(1));
                count++;
            }
        }
    }

    @Test
    void whatMakesNoSenseIsSaidInTheSameWordsAsInALiveRun() {
        Trial trial = Trial.byClock(lab -> {
            LabThread thread = lab.thread("T", () -> {}).start();
            lab.print(Trial.raised(IllegalStateException.class, thread::start));
            ChildProcess child = lab.process("P", () -> {});
            lab.print(Trial.raised(IllegalStateException.class, child::join));
            lab.print(Trial.raised(IllegalStateException.class, child::pid));
            lab.print(Trial.raised(IllegalStateException.class, child::kill));
            child.start();
            lab.print(Trial.raised(IllegalStateException.class, child::start));
            lab.print(Trial.raised(
                    IllegalStateException.class, () -> lab.processLock("L").release()));
            Lock shared = lab.processLock("L");
            lab.print(Trial.raised(IllegalArgumentException.class, () -> lab.condition("C", shared)));
            lab.print(Trial.raised(
                    IllegalStateException.class, () -> lab.processQueue("Q").taskDone()));
        });
        assertEquals(
                List.of(
                        "main starts thread T again; a thread starts once",
                        "main joins process P, which was never started; start it first",
                        "main asks for the id of process P, which was never started; start it first",
                        "main kills process P, which was never started; start it first",
                        "main starts process P again; a process starts once",
                        "main cannot release lock L, which it does not hold",
                        "condition C needs a lock between threads, made by lab.lock or lab.reentrantLock",
                        "main says more often that it is done than queue Q had messages"),
                trial.printed());
    }

    @Test
    void whatAKilledProcessMadeDiesWithIt() {
        assertEquals(Set.of("-9, grandchild said nothing"), Trial.endsOf(lab -> {
            Queue<String> said = lab.processQueue("said");
            Event never = lab.processEvent("never");
            ChildProcess child = lab.process("child", () -> {
                        lab.process("grandchild", () -> {
                                    said.put("here");
                                    never.await();
                                    said.put("not reached");
                                })
                                .start();
                        lab.lock("own").acquire();
                        said.put("here");
                        never.await();
                    })
                    .start();
            said.get();
            said.get();
            child.kill();
            child.join();
            never.set();
            lab.result(child.exitCode() + ", grandchild said " + (said.get(ms(100)) == null ? "nothing" : "something"));
        }));
    }
}
