package dev.interleave.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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

    @Test
    void unprotectedCountingIsNotProtectedByRecording() throws IOException {
        RecordedRun run = RecordedRun.of(directory, lab -> {
            Shared<Integer> counter = lab.shared("counter", 0);
            List<LabThread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                threads.add(lab.thread("counter-" + i, () -> {
                            for (int round = 0; round < 20_000; round++) {
                                counter.set(counter.get() + 1);
                            }
                        })
                        .start());
            }
            threads.forEach(LabThread::join);
            lab.result("total " + counter.get());
        });
        assertNotEquals("total 80000", run.result());
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
