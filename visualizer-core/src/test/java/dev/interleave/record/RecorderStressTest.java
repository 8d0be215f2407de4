package dev.interleave.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderStressTest {

    private static final int THREADS = 8;
    private static final int EVENTS = 100_000;

    @TempDir
    Path run;

    @Test
    void losesAndRepeatsNothingOfEightThreadsWhileAFollowerReads() throws Exception {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            CountDownLatch delivered = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int actor = recorder.defineActor(ActorKind.THREAD, main, "t" + t, 0);
                threads.add(Thread.ofPlatform().start(() -> recordAndSeeSomeDelivered(recorder, actor, delivered)));
            }
            while (threads.stream().anyMatch(Thread::isAlive)) {
                if (follower.poll() > 0) {
                    delivered.countDown();
                }
            }
            follower.finish();
            assertEquals(0, follower.late());
            assertEachThreadCounts(follower.snapshot());
        }
    }

    /// Half before anything was delivered, perhaps; the other half surely while the follower reads.
    private static void recordAndSeeSomeDelivered(Recorder recorder, int actor, CountDownLatch delivered) {
        for (int i = 0; i < EVENTS; i++) {
            if (i == EVENTS / 2) {
                awaitUninterruptibly(delivered);
            }
            recorder.record(EventKind.COMPUTE, 0, actor, -1, 0, i);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private static void assertEachThreadCounts(Trace trace) {
        assertEquals(THREADS * EVENTS, trace.size());
        long[] next = new long[THREADS + 1];
        for (int i = 0; i < trace.size(); i++) {
            assertEquals(next[trace.actor(i)]++, trace.value(i));
        }
    }

    /// A volatile write between the two events is all that orders them.
    @Test
    void keepsTheOrderOfCauses() throws Exception {
        int rounds = 100_000;
        AtomicInteger turn = new AtomicInteger();
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            int lock = recorder.defineResource(ResourceKind.LOCK, Scope.THREADS, "lock", 0, -1);
            Thread[] threads = new Thread[2];
            for (int side = 0; side < 2; side++) {
                int mine = side;
                int actor = recorder.defineActor(ActorKind.THREAD, main, "t" + side, 0);
                threads[side] = Thread.ofPlatform().start(() -> {
                    for (int i = mine; i < rounds; i += 2) {
                        while (turn.get() != i) {
                            Thread.onSpinWait();
                        }
                        recorder.record(EventKind.ACQUIRE, 0, actor, lock, 0, i);
                        recorder.record(EventKind.RELEASE, 0, actor, lock, 0, i);
                        turn.set(i + 1);
                    }
                });
            }
            while (threads[0].isAlive() || threads[1].isAlive()) {
                follower.poll();
            }
            follower.finish();
            assertEquals(0, follower.late());
            Trace trace = follower.snapshot();
            assertEquals(2 * rounds, trace.size());
            for (int i = 0; i < trace.size(); i++) {
                assertEquals(i / 2, trace.value(i));
                assertEquals(i % 2 == 0 ? EventKind.ACQUIRE : EventKind.RELEASE, trace.kind(i));
            }
        }
    }

    private static int main(Recorder recorder) throws IOException {
        int main = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
        recorder.defineProcess(main, 1, "main");
        return main;
    }
}
