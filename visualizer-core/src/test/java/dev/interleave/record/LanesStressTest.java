package dev.interleave.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Threads that come, go, fall silent and are too many for the lanes of a log.
class LanesStressTest {

    @TempDir
    Path run;

    /// Each number is recorded before it is handed to the next thread, and after it came from the one before.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheOrderOfCausesAroundARingOfThreads(boolean hasFineClock) throws Exception {
        int ring = 3;
        int rounds = 5_000;
        List<SynchronousQueue<Integer>> links = new ArrayList<>();
        for (int i = 0; i < ring; i++) {
            links.add(new SynchronousQueue<>());
        }
        try (Recorder recorder = Recorder.create(run, hasFineClock);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < ring; i++) {
                int actor = recorder.defineActor(ActorKind.THREAD, main, "t" + i, 0);
                int position = i;
                threads.add(start(() -> {
                    for (int round = 0; round < rounds; round++) {
                        int number = round * ring + position;
                        if (number > 0) {
                            links.get(position).take();
                        }
                        recorder.record(EventKind.COMPUTE, 0, actor, -1, 0, number);
                        if (number + 1 < rounds * ring) {
                            links.get((position + 1) % ring).put(number + 1);
                        }
                    }
                }));
            }
            pollWhileAlive(follower, threads);
            assertCounts(follower, rounds * ring);
        }
    }

    /// The worst clock there is: every event carries the same time.
    @Test
    @SuppressWarnings("ThreadPriorityCheck") // lets the thread whose turn it is have the processor
    void keepsTheOrderOfCausesWhenTheClockStandsStill() throws Exception {
        int rounds = 4 * LogDescriptor.BLOCK_EVENTS;
        AtomicInteger turn = new AtomicInteger();
        try (Recorder recorder = Recorder.create(run, false);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            List<Thread> threads = new ArrayList<>();
            for (int side = 0; side < 3; side++) {
                int mine = side;
                threads.add(start(() -> {
                    for (int i = mine; i < rounds; i += 3) {
                        while (turn.get() != i) {
                            Thread.yield();
                        }
                        recorder.record(EventKind.COMPUTE, 0, main, -1, 0, i);
                        turn.set(i + 1);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            LogTesting.stopClock(run, 0);
            assertCounts(follower, rounds);
        }
    }

    @Test
    void deliversLiveWhatOthersRecordWhileThreadsHoldBlocksInSilence() throws Exception {
        int silent = 20;
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(silent);
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < silent; i++) {
                threads.add(start(() -> {
                    recorder.record(EventKind.SLEEP, 0, main, -1, 0, 0);
                    begun.countDown();
                    end.await();
                    recorder.record(EventKind.SLEEP_END, 0, main, -1, 0, 0);
                }));
            }
            begun.await();
            int busy = 2 * LogDescriptor.BLOCK_EVENTS;
            for (int i = 0; i < busy; i++) {
                recorder.record(EventKind.COMPUTE, 0, main, -1, 0, i);
            }
            LogTesting.letTimePass();
            assertEquals(silent + busy, follower.poll());
            end.countDown();
            pollWhileAlive(follower, threads);
            follower.finish();
            assertEquals(2 * silent + busy, follower.snapshot().size());
            assertEquals(0, follower.late());
        }
    }

    @Test
    void wastesNoSpaceOnTenThousandShortThreads() throws Exception {
        int count = 10_000;
        try (Recorder recorder = Recorder.create(run, true);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            int child = recorder.defineActor(ActorKind.THREAD, main, "child", 0);
            for (int i = 0; i < count; i++) {
                int number = i;
                recorder.record(EventKind.COMPUTE, 0, main, -1, 0, 3L * i);
                start(() -> recorder.record(EventKind.COMPUTE, 0, child, -1, 0, 3L * number + 1))
                        .join();
                recorder.record(EventKind.COMPUTE, 0, main, -1, 0, 3L * i + 2);
            }
            assertCounts(follower, 3 * count);
            long enough = 64 + 2 + 3L * count / LogDescriptor.BLOCK_EVENTS;
            assertTrue(claimedBlocks() <= enough, claimedBlocks() + " blocks");
        }
    }

    @Test
    void recordsMoreThreadsAtOnceThanThereAreLanes() throws Exception {
        int count = 200;
        int events = 500;
        try (Recorder recorder = Recorder.create(run, true);
                LogFollower follower = new LogFollower(run)) {
            List<Thread> threads = startAll(recorder, Thread.ofPlatform(), count, events);
            pollWhileAlive(follower, threads);
            assertEachCounts(follower, count, events);
        }
    }

    @Test
    void recordsVirtualThreadsThatMoveBetweenCarriers() throws Exception {
        int count = 1_000;
        int events = 100;
        try (Recorder recorder = Recorder.create(run, true);
                LogFollower follower = new LogFollower(run)) {
            List<Thread> threads = startAll(recorder, Thread.ofVirtual(), count, events);
            pollWhileAlive(follower, threads);
            assertEachCounts(follower, count, events);
        }
    }

    /// All alive at once, each with events of its own, which it counts.
    @SuppressWarnings("ThreadPriorityCheck") // a yield moves a virtual thread
    private static List<Thread> startAll(Recorder recorder, Thread.Builder builder, int count, int events)
            throws IOException {
        int main = main(recorder);
        CountDownLatch ready = new CountDownLatch(count);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            int actor = recorder.defineActor(ActorKind.THREAD, main, "t" + t, 0);
            threads.add(builder.start(unchecked(() -> {
                for (int i = 0; i < events; i++) {
                    recorder.record(EventKind.COMPUTE, 0, actor, -1, 0, i);
                    if (i == events / 2) {
                        ready.countDown();
                        ready.await();
                    }
                    Thread.yield();
                }
            })));
        }
        return threads;
    }

    private static void assertEachCounts(LogFollower follower, int count, int events) throws IOException {
        follower.finish();
        assertEquals(0, follower.late());
        Trace trace = follower.snapshot();
        assertEquals(count * events, trace.size());
        long[] next = new long[count + 1];
        for (int i = 0; i < trace.size(); i++) {
            assertEquals(next[trace.actor(i)]++, trace.value(i));
        }
    }

    private static void assertCounts(LogFollower follower, int count) throws IOException {
        follower.finish();
        assertEquals(0, follower.late());
        Trace trace = follower.snapshot();
        assertEquals(count, trace.size());
        for (int i = 0; i < count; i++) {
            assertEquals(i, trace.value(i));
        }
    }

    private static void pollWhileAlive(LogFollower follower, List<Thread> threads) throws Exception {
        for (Thread thread : threads) {
            while (!thread.join(Duration.ofMillis(1))) {
                follower.poll();
            }
        }
    }

    private long claimedBlocks() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            LogHead head = LogHead.open(LogFiles.of(run, 0), arena);
            return head == null ? -1 : head.claimedBlocks();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Thread start(Work work) {
        return Thread.ofPlatform().start(unchecked(work));
    }

    private static Runnable unchecked(Work work) {
        return () -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static int main(Recorder recorder) {
        int main = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
        recorder.defineProcess(main, 1, "main");
        return main;
    }
}
