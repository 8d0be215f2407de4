package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.interleave.engine.OperationTimedOut;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.TaskCancelled;
import dev.interleave.engine.TaskTrial;
import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Pool;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.Task;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tasks that do anything in any order with everything that there is, while they are cancelled at any moment.
/// Whatever happens, every task ends, what it held is given back, and the recording is sound.
@Timeout(120)
class LoopStressTest {

    private static final int TASKS = 12;
    private static final int STEPS = 60;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverTasksDoTheRecordingIsSound(boolean interpreterLock) throws IOException {
        RunSettings settings = new RunSettings(interpreterLock, Duration.ofNanos(100_000), true);
        for (int run = 0; run < Integer.getInteger("interleave.stress.runs", 5); run++) {
            LoopTrial trial = new LoopTrial(directory.resolve("run-" + run), settings);
            Random random = new Random(run);
            trial.run(words -> new Playground(words, random).play());
            assertNull(trial.failure());
            assertEquals(1, trial.mostTasksRunning());
            assertEquals(List.of(), trial.events(EventKind.FAIL));
            assertEquals(
                    trial.events(EventKind.ACTOR_BEGIN).size(),
                    trial.events(EventKind.ACTOR_END).size());
        }
    }

    /// Everything that there is to do something with.
    private static final class Playground {

        private final Lab lab;
        private final EventLoop loop;
        private final Random random;
        private final Lock lock;
        private final Semaphore semaphore;
        private final Queue<Integer> queue;
        private final Pool pool;
        private final List<Task<Integer>> tasks = new ArrayList<>();

        Playground(TaskTrial.Words words, Random random) {
            this.lab = words.lab();
            this.loop = words.loop();
            this.random = random;
            this.lock = loop.lock("lock");
            this.semaphore = loop.semaphore("semaphore", 2);
            this.queue = loop.queue("queue", 2);
            this.pool = lab.pool("pool", 2);
        }

        void play() {
            for (int i = 0; i < TASKS; i++) {
                tasks.add(loop.task("task-" + i, this::steps));
            }
            for (Task<Integer> task : tasks) {
                try {
                    task.await();
                } catch (TaskCancelled _) {
                    // Another task cancelled it.
                }
            }
            // Nobody may have kept what it held.
            lock.acquire();
            semaphore.acquire();
            semaphore.acquire();
            pool.close();
        }

        private int steps() throws Exception {
            for (int step = 0; step < STEPS; step++) {
                try {
                    loop.timeout(shortTime(), () -> step(random.nextInt(12)));
                } catch (OperationTimedOut _) {
                    // So be it.
                }
            }
            return STEPS;
        }

        private Duration shortTime() {
            return Duration.ofNanos(random.nextInt(300_000));
        }

        private int step(int which) throws Exception {
            switch (which) {
                case 0 -> lock.with(() -> loop.sleep(shortTime()));
                case 1 -> semaphore.with(() -> loop.sleep(shortTime()));
                case 2 -> lock.with(() -> lab.compute(Duration.ofNanos(20_000)));
                case 3 -> tryLock();
                case 4, 5 -> queue.put(which);
                case 6, 7 -> queue.get();
                case 8 -> loop.runInExecutor(pool, "work", () -> 1).await();
                case 9 -> cancelSomebody();
                case 10 -> lab.sleep(Duration.ofNanos(20_000));
                default -> loop.sleep(Duration.ZERO);
            }
            return which;
        }

        private void tryLock() {
            if (lock.acquire(shortTime())) {
                lock.release();
            }
        }

        private void cancelSomebody() {
            if (random.nextInt(20) == 0) {
                tasks.get(random.nextInt(tasks.size())).cancel();
            }
        }
    }
}
