package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.LabThread;
import dev.interleave.lab.Queue;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LiveQueueTest {

    @TempDir
    Path directory;

    @Test
    void everyMessageIsTakenOnceFromABoundedQueue() throws IOException {
        Set<Integer> taken = new ConcurrentSkipListSet<>();
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Queue<Integer> queue = lab.queue("Q", 2);
            for (int i = 0; i < 3; i++) {
                int first = i * 100;
                lab.thread("producer-" + i, () -> {
                            for (int item = first; item < first + 100; item++) {
                                queue.put(item);
                            }
                        })
                        .start();
                lab.daemon("consumer-" + i, () -> {
                            while (true) {
                                assertTrue(taken.add(queue.get()));
                                queue.taskDone();
                            }
                        })
                        .start();
            }
            for (int i = 300; i < 310; i++) {
                queue.put(i);
            }
            lab.sleep(Duration.ZERO);
            queue.join();
        });
        assertEquals(0, run.exitCode);
        assertTrue(taken.size() >= 10);
        assertTrue(run.count(EventKind.PUT) <= 310);
    }

    @Test
    void aBoundedQueueMakesThePutterWaitForAPlace() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Queue<String> queue = lab.queue("Q", 1);
            queue.put("one");
            assertFalse(queue.put("two", Duration.ZERO));
            assertFalse(queue.put("two", Duration.ofMillis(1)));
            LabThread putter = lab.thread("putter", () -> queue.put("three")).start();
            assertEquals("one", queue.get());
            putter.join();
            assertEquals(1, queue.size());
            assertEquals("three", queue.get());
            assertNull(queue.get(Duration.ZERO));
            assertNull(queue.get(Duration.ofMillis(1)));
        });
        assertEquals(0, run.exitCode);
        assertEquals(4, run.count(EventKind.QUEUE_GIVE_UP));
        int put = run.first("putter", EventKind.PUT);
        assertEquals("three", run.trace.text(Message.text(run.trace.value(put))));
        int timed = run.first("main", EventKind.PUT_WAIT);
        assertFalse(EventFlags.has(run.trace.flags(timed), EventFlags.TIMED));
    }

    @Test
    void joiningWaitsUntilAllIsDealtWith() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Queue<Integer> queue = lab.queue("Q");
            for (int i = 0; i < 5; i++) {
                queue.put(i);
            }
            LabThread worker = lab.thread("worker", () -> {
                        for (int i = 0; i < 5; i++) {
                            assertEquals(i, queue.get());
                            queue.taskDone();
                        }
                    })
                    .start();
            queue.join();
            worker.join();
            assertEquals(
                    "main says that more is done in queue Q than was put into it", RecordedRun.misuse(queue::taskDone));
        });
        assertEquals(0, run.exitCode);
        assertEquals(
                List.of(
                        "worker queue.task-done Q 4",
                        "worker queue.task-done Q 3",
                        "worker queue.task-done Q 2",
                        "worker queue.task-done Q 1",
                        "worker queue.task-done Q 0"),
                run.eventsOf(EventKind.TASK_DONE));
    }
}
