package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.engine.RunSettings;
import dev.interleave.lab.Action;
import dev.interleave.lab.Condition;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Pool;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.Shared;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Threads that do anything in any order with everything that there is, with short timeouts so that nobody
/// waits for ever. Whatever happens, the recording must be sound.
@Timeout(120)
class LivePrimitivesStressTest {

    private static final int THREADS = 6;
    private static final int STEPS = 150;
    private static final Duration SHORT = Duration.ofNanos(200_000);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverThreadsDoTheRecordingIsSound(boolean interpreterLock) throws IOException {
        RunSettings settings = new RunSettings(interpreterLock, Duration.ofNanos(100_000), true);
        for (int run = 0; run < Integer.getInteger("interleave.stress.runs", 5); run++) {
            int seed = run;
            RecordedRun recorded = RecordedRun.of(directory, settings, lab -> {
                Playground playground = new Playground(lab);
                for (int i = 0; i < THREADS; i++) {
                    Random random = new Random(seed * 100L + i);
                    lab.thread("thread-" + i, () -> playground.play(random)).start();
                }
            });
            assertEquals(0, recorded.exitCode);
            assertEquals(List.of(), recorded.eventsOf(EventKind.FAIL));
        }
    }

    /// Everything that there is to do something with.
    private static final class Playground {
        private final Lab lab;
        private final Lock lock;
        private final Lock reentrant;
        private final Condition condition;
        private final Semaphore semaphore;
        private final Event event;
        private final Queue<Integer> queue;
        private final Shared<Integer> value;
        private final Pool pool;

        Playground(Lab lab) {
            this.lab = lab;
            this.lock = lab.lock("lock");
            this.reentrant = lab.reentrantLock("reentrant");
            this.condition = lab.condition("condition", reentrant);
            this.semaphore = lab.semaphore("semaphore", 2);
            this.event = lab.event("event");
            this.queue = lab.queue("queue", 2);
            this.value = lab.shared("value", 0);
            this.pool = lab.pool("pool", 2);
        }

        void play(Random random) throws Exception {
            for (int step = 0; step < STEPS; step++) {
                step(random);
            }
        }

        private void step(Random random) throws Exception {
            switch (random.nextInt(12)) {
                case 0 -> holding(lock, () -> value.set(value.get() + 1));
                case 1 -> holding(reentrant, () -> holding(reentrant, () -> condition.await(SHORT)));
                case 2 -> holding(reentrant, random.nextBoolean() ? condition::signal : condition::signalAll);
                case 3 -> permitted();
                case 4 -> event.await(SHORT);
                case 5 -> event.set();
                case 6 -> event.clear();
                case 7 -> queue.put(random.nextInt(100), SHORT);
                case 8 -> queue.get(SHORT);
                case 9 -> pool.submit("work", () -> value.get()).get();
                case 10 -> lab.compute(Duration.ofNanos(random.nextInt(100_000)));
                default -> lab.sleep(Duration.ofNanos(random.nextInt(100_000)));
            }
        }

        private void holding(Lock held, Action body) throws Exception {
            if (held.acquire(SHORT)) {
                try {
                    body.run();
                } finally {
                    held.release();
                }
            }
        }

        private void permitted() {
            if (semaphore.acquire(SHORT)) {
                lab.compute(Duration.ofNanos(10_000));
                semaphore.release();
            }
        }
    }
}
