package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.Barrier;
import dev.interleave.lab.Condition;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Latch;
import dev.interleave.lab.Lock;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LiveSignalTest {

    @TempDir
    Path directory;

    @Test
    void aConditionReleasesItsLockWhileItWaits() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Lock lock = lab.lock("L");
            Condition condition = lab.condition("C", lock);
            lock.acquire();
            LabThread waker =
                    lab.thread("waker", () -> lock.with(condition::signal)).start();
            condition.await();
            lock.release();
            waker.join();
        });
        assertEquals(
                List.of(
                        "acquire.wait L",
                        "acquire L 1",
                        "actor.create waker",
                        "actor.start waker",
                        "release L 0",
                        "condition.wait C",
                        "condition.wake C",
                        "acquire.wait L",
                        "acquire L 1",
                        "release L 0"),
                run.eventsOf("main").subList(1, 11));
        assertEquals(List.of("waker condition.notify C 1"), run.eventsOf(EventKind.NOTIFY));
    }

    @Test
    void wakesTheLongestWaitersFirst() throws IOException {
        List<String> woken = new ArrayList<>();
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Lock lock = lab.lock("L");
            Condition condition = lab.condition("C", lock);
            List<LabThread> waiters = startWaiters(lab, lock, condition, woken);
            lock.with(condition::signal);
            waiters.get(0).join();
            lock.with(condition::signal);
            waiters.get(1).join();
            lock.with(condition::signalAll);
        });
        assertEquals(List.of("first", "second", "third"), woken);
        assertEquals(
                List.of("main condition.notify C 1", "main condition.notify C 1", "main condition.notify C 1"),
                run.eventsOf(EventKind.NOTIFY));
    }

    /// Three threads, each of which waits for the condition before the next is started.
    private static List<LabThread> startWaiters(Lab lab, Lock lock, Condition condition, List<String> woken)
            throws Exception {
        List<LabThread> waiters = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            AtomicInteger waiting = new AtomicInteger();
            waiters.add(lab.thread(
                    name,
                    () -> lock.with(() -> {
                        waiting.set(1);
                        condition.await();
                        woken.add(name);
                    })));
            waiters.getLast().start();
            while (waiting.get() == 0) {
                lab.sleep(Duration.ZERO);
            }
            // Whoever has the lock now has it after the waiter let go of it.
            lock.with(() -> {});
        }
        return waiters;
    }

    @Test
    void allHoldsOfAReentrantLockComeBack() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Lock lock = lab.reentrantLock("R");
            Condition condition = lab.condition("C", lock);
            lock.acquire();
            lock.acquire();
            assertFalse(condition.await(Duration.ofMillis(1)));
            lock.release();
            lock.release();
        });
        assertEquals(0, run.exitCode);
        assertEquals(
                List.of("main acquire R 1", "main acquire R 2", "main acquire R 2"), run.eventsOf(EventKind.ACQUIRE));
        int wake = run.first("main", EventKind.CONDITION_WAKE);
        assertTrue(EventFlags.has(run.trace.flags(wake), EventFlags.TIMED_OUT));
    }

    @Test
    void aConditionNeedsItsLock() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Condition condition = lab.condition("C", lab.lock("L"));
            assertEquals("main waits for C without lock L, which nobody holds", RecordedRun.misuse(condition::await));
            assertEquals(
                    "main notifies C without lock L, which nobody holds", RecordedRun.misuse(condition::signalAll));
        });
        assertEquals(0, run.exitCode);
    }

    @Test
    void anEventLetsEverybodyPassOnceItIsSet() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Event event = lab.event("E");
            for (int i = 0; i < 3; i++) {
                lab.thread("waiting-" + i, event::await).start();
            }
            event.set();
            assertTrue(event.isSet());
            event.await();
            event.clear();
            assertFalse(event.isSet());
            assertFalse(event.await(Duration.ofMillis(1)));
            event.set();
        });
        assertEquals(0, run.exitCode);
        assertEquals(5, run.count(EventKind.EVENT_PASS));
    }

    @Test
    void aLatchLetsEverybodyPassOnceAllHaveCountedDown() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Latch latch = lab.latch("L", 2);
            assertFalse(latch.await(Duration.ofMillis(1)));
            for (int i = 0; i < 3; i++) {
                lab.thread("waiting-" + i, latch::await).start();
            }
            latch.countDown();
            assertFalse(latch.await(Duration.ZERO));
            latch.countDown();
            latch.await();
            latch.countDown();
        });
        assertEquals(0, run.exitCode);
        assertEquals(6, run.count(EventKind.LATCH_PASS));
        assertEquals(
                List.of("main latch.count-down L 1", "main latch.count-down L 0", "main latch.count-down L 0"),
                run.eventsOf(EventKind.LATCH_COUNT_DOWN));
    }

    @Test
    void aBarrierOpensForAllAndAgain() throws IOException {
        Set<Integer> places = new ConcurrentSkipListSet<>();
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Barrier barrier = lab.barrier("B", 3);
            for (int i = 0; i < 3; i++) {
                lab.thread("party-" + i, () -> {
                            for (int round = 0; round < 10; round++) {
                                places.add(round * 10 + barrier.await());
                            }
                        })
                        .start();
            }
        });
        assertEquals(10, run.count(EventKind.BARRIER_TRIP));
        assertEquals(30, run.count(EventKind.BARRIER_PASS));
        Set<Integer> expected = new TreeSet<>();
        for (int round = 0; round < 10; round++) {
            expected.addAll(List.of(round * 10, round * 10 + 1, round * 10 + 2));
        }
        assertEquals(expected, places);
    }
}
