package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.Event;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.Shared;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LiveLockTest {

    @TempDir
    Path directory;

    @Test
    void noUpdateIsLostUnderALock() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Lock lock = lab.lock("lock");
            Shared<Integer> counter = lab.shared("counter", 0);
            List<LabThread> threads = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                threads.add(lab.thread("counter-" + i, () -> {
                    for (int round = 0; round < 200; round++) {
                        lock.with(() -> counter.set(counter.get() + 1));
                    }
                }));
            }
            threads.forEach(LabThread::start);
            threads.forEach(LabThread::join);
            lab.result("total " + counter.get());
        });
        assertEquals("total 1000", run.result());
        assertEquals(1000, run.count(EventKind.ACQUIRE_WAIT));
        assertEquals(1000, run.count(EventKind.ACQUIRE));
        assertEquals(1000, run.count(EventKind.RELEASE));
    }

    @Test
    void aReentrantLockCountsItsHolds() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Lock lock = lab.reentrantLock("R");
            lock.with(() -> lock.with(() -> {}));
        });
        assertEquals(List.of("main acquire R 1", "main acquire R 2"), run.eventsOf(EventKind.ACQUIRE));
        assertEquals(List.of("main release R 1", "main release R 0"), run.eventsOf(EventKind.RELEASE));
    }

    @Test
    void aPlainLockBlocksEvenItsHolder() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Lock lock = lab.lock("L");
            lock.acquire();
            assertFalse(lock.acquire(Duration.ofMillis(2)));
            assertFalse(lock.acquire(Duration.ZERO));
            lock.release();
        });
        assertEquals(0, run.exitCode);
        assertEquals(2, run.count(EventKind.ACQUIRE_GIVE_UP));
        assertEquals(1, run.count(EventKind.ACQUIRE));
    }

    @Test
    void aTimedAcquireThatSucceedsIsFlaggedAsTimed() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Lock lock = lab.lock("L");
            assertTrue(lock.acquire(Duration.ofSeconds(20)));
        });
        int wait = run.first("main", EventKind.ACQUIRE_WAIT);
        assertTrue(EventFlags.has(run.trace.flags(wait), EventFlags.TIMED));
        assertEquals(20_000_000_000L, run.trace.value(wait));
    }

    @Test
    void releasingWhatAnotherHoldsNamesActorLockAndHolder() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Lock lock = lab.lock("L");
            assertEquals("main releases lock L, which nobody holds", RecordedRun.misuse(lock::release));
            lab.thread("holder", lock::acquire).start().join();
            assertEquals("main releases lock L, which holder holds", RecordedRun.misuse(lock::release));
        });
        assertEquals(0, run.exitCode);
        assertEquals(0, run.count(EventKind.RELEASE));
    }

    @Test
    void aWaiterGetsTheLockWhenItIsReleased() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Lock lock = lab.lock("L");
            Event held = lab.event("held");
            lab.thread("holder", () -> {
                        lock.acquire();
                        held.set();
                        lab.sleep(Duration.ofMillis(5));
                        lock.release();
                    })
                    .start();
            held.await();
            lock.acquire();
            lock.release();
        });
        assertTrue(run.first("main", EventKind.ACQUIRE_WAIT) < run.first("holder", EventKind.RELEASE));
        assertTrue(run.first("holder", EventKind.RELEASE) < run.first("main", EventKind.ACQUIRE));
    }

    @Test
    void aSemaphoreLetsInAsManyAsItHasPermits() throws IOException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Semaphore permits = lab.semaphore("S", 2);
            for (int i = 0; i < 5; i++) {
                lab.thread("guest-" + i, () -> {
                            for (int round = 0; round < 20; round++) {
                                permits.with(() -> {
                                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                    lab.compute(Duration.ofNanos(50_000));
                                    inside.decrementAndGet();
                                });
                            }
                        })
                        .start();
            }
        });
        assertEquals(100, run.count(EventKind.ACQUIRE));
        assertTrue(most.get() <= 2, () -> most + " were inside at once");
    }

    @Test
    void aSemaphoreCanGrowAndGiveUp() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Semaphore permits = lab.semaphore("S", 0);
            assertFalse(permits.acquire(Duration.ZERO));
            permits.release();
            assertTrue(permits.acquire(Duration.ZERO));
        });
        assertEquals(0, run.exitCode);
        assertEquals(List.of("main release S 1"), run.eventsOf(EventKind.RELEASE));
        assertEquals(List.of("main acquire S 0"), run.eventsOf(EventKind.ACQUIRE));
    }
}
