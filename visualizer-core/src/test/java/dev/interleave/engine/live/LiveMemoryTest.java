package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.lab.Barrier;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
import dev.interleave.trace.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LiveMemoryTest {

    @TempDir
    Path directory;

    @Test
    void anUpdateIsLostWhenTwoReadBeforeOneWrites() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Shared<Integer> counter = lab.shared("counter", 0);
            Barrier read = lab.barrier("both have read", 2);
            List<LabThread> threads = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                threads.add(lab.thread("counter-" + i, () -> {
                            int seen = counter.get();
                            read.await();
                            counter.set(seen + 1);
                        })
                        .start());
            }
            threads.forEach(LabThread::join);
            lab.result("total " + counter.get());
        });
        assertEquals("total 1", run.result());
    }

    /// Nothing that recording does holds others off between a read and a write: a thread that counts meanwhile is
    /// not even slowed down, and all that it counted is lost.
    @Test
    void unprotectedCountingIsNotProtectedByRecording() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Shared<Integer> counter = lab.shared("counter", 0);
            int seen = counter.get();
            lab.thread("other", () -> {
                        for (int round = 0; round < 1_000; round++) {
                            counter.set(counter.get() + 1);
                        }
                    })
                    .start()
                    .join();
            int counted = counter.get();
            counter.set(seen + 1);
            lab.result("total " + counted + ", then " + counter.get());
        });
        assertEquals("total 1000, then 1", run.result());
    }

    @Test
    void numbersAreRecordedAsNumbersAndAllElseAsText() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Shared<Object> value = lab.shared("v", "first");
            for (Object content : List.<Object>of(7, 8L, (short) 9, (byte) 10, true, 2.5, List.of(1, 2))) {
                value.set(content);
                assertEquals(content, value.get());
            }
        });
        assertEquals(0, run.exitCode);
        assertEquals(
                List.of(
                        "main write v 'first'",
                        "main write v 7",
                        "main write v 8",
                        "main write v 9",
                        "main write v 10",
                        "main write v 1",
                        "main write v '2.5'",
                        "main write v '[1, 2]'"),
                run.eventsOf(EventKind.WRITE));
    }
}
