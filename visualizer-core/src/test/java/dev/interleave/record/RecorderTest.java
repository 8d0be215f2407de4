package dev.interleave.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    @TempDir
    Path run;

    @Test
    void laysOutAnEventAsItsPictureSays() throws IOException {
        long before = System.nanoTime();
        try (Recorder recorder = Recorder.create(run)) {
            recorder.record(EventKind.PRINT, 3, 0x11223344, 0x55667788, 0x1234567, 0x0102030405060708L);
        }
        long after = System.nanoTime();
        ByteBuffer events = read("events-0");
        assertEquals(1, events.getLong(0), "one place of the block is claimed");
        long nanos = events.getLong(32);
        assertTrue(before <= nanos && nanos <= after);
        assertEquals(0x11223344, events.getInt(40));
        assertEquals(EventKind.PRINT.code(), events.getShort(44));
        assertEquals(3, events.getShort(46));
        assertEquals(0x55667788, events.getInt(48));
        assertEquals(0x1234567, events.getInt(52));
        assertEquals(0x0102030405060708L, events.getLong(56));
        assertEquals(0, events.getLong(72), "the next place is not published");
        assertEquals(LogDescriptor.SEGMENT_BYTES, events.capacity());
    }

    @Test
    void laysOutAHeadAsItsPictureSays() throws IOException {
        try (Recorder recorder = Recorder.create(run)) {
            recorder.record(EventKind.YIELD, 0, 0, -1, 0, 0);
        }
        ByteBuffer head = read("head");
        byte[] magic = new byte[8];
        head.get(magic);
        assertEquals("ILEAVLOG", new String(magic, java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals(2, head.getInt(8));
        assertEquals(0, head.getInt(12));
        assertEquals(ProcessHandle.current().pid(), head.getLong(16));
        assertEquals(32, head.getInt(28));
        assertEquals(65_536, head.getInt(32));
        assertEquals(LogDescriptor.STATE_CLOSED, head.getInt(36));
        assertEquals(512, head.getInt(64));
        assertEquals(1, head.getLong(128), "one block is claimed");
        assertEquals(4096, head.capacity());
    }

    @Test
    void givesEachProcessOfARunIdsOfItsOwn() throws IOException {
        try (Recorder first = Recorder.create(run);
                Recorder second = Recorder.create(run)) {
            assertNotEquals(
                    first.defineActor(ActorKind.THREAD, -1, "a", 0), second.defineActor(ActorKind.THREAD, -1, "a", 0));
            assertNotEquals(first.defineText("a"), second.defineText("a"));
            assertNotEquals(first.nextMessage(), second.nextMessage());
            assertNotEquals(first.nextMessage(), first.nextMessage());
        }
    }

    @Test
    void findsTextsAndSitesAgain() throws IOException {
        try (Recorder recorder = Recorder.create(run)) {
            int text = recorder.defineText("a");
            int site = recorder.defineSite("A.java", 1);
            assertEquals(text, recorder.defineText("a"));
            assertNotEquals(text, recorder.defineText("b"));
            assertEquals(site, recorder.defineSite("A.java", 1));
            assertNotEquals(site, recorder.defineSite("A.java", 2));
            assertEquals(0, recorder.defineText(""));
            assertEquals(0, recorder.defineSite("", 0));
        }
    }

    @Test
    void handsOutIdsAndWritesNothingWhenOff() throws IOException {
        try (Recorder recorder = Recorder.off()) {
            assertNotEquals(
                    recorder.defineActor(ActorKind.THREAD, -1, "a", 0),
                    recorder.defineActor(ActorKind.THREAD, -1, "a", 0));
            recorder.record(EventKind.YIELD, 0, 0, -1, 0, 0);
        }
        try (Stream<Path> files = Files.list(run)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void recordsNothingAfterItIsClosed() throws IOException {
        try (LogFollower follower = new LogFollower(run)) {
            Recorder recorder = Recorder.create(run);
            int main = main(recorder);
            recorder.record(EventKind.YIELD, 0, main, -1, 0, 0);
            recorder.close();
            recorder.record(EventKind.PRINT, 0, main, -1, 0, recorder.defineText("late"));
            assertEquals(1, follower.finish());
        }
    }

    @Test
    void saysOnceThatItsLogCannotGrowAndKeepsWhatItHas() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            recorder.onFailure(failure -> sentences.add(String.valueOf(failure.getMessage())));
            Files.createDirectory(run.resolve("process-0/events-1"));
            for (int i = 0; i < LogDescriptor.SEGMENT_EVENTS + 10; i++) {
                recorder.record(EventKind.COMPUTE, 0, main, -1, 0, i);
            }
            assertEquals(1, sentences.size());
            assertTrue(sentences.getFirst().startsWith("The run cannot be recorded any further"), sentences.getFirst());
            assertEquals(LogDescriptor.SEGMENT_EVENTS, follower.finish());
            assertEquals(
                    "The log could not grow any further, so the recording ends before the run did.",
                    follower.snapshot().info().get(RunInfo.TORN));
        }
    }

    @Test
    void throwsInTheRecordingThreadWhenNobodyListensToItsFailure() throws IOException {
        try (Recorder recorder = Recorder.create(run)) {
            int main = main(recorder);
            Files.createDirectory(run.resolve("process-0/events-1"));
            for (int i = 0; i < LogDescriptor.SEGMENT_EVENTS; i++) {
                recorder.record(EventKind.COMPUTE, 0, main, -1, 0, i);
            }
            assertThrows(UncheckedIOException.class, () -> recorder.record(EventKind.COMPUTE, 0, main, -1, 0, 0));
        }
    }

    @Test
    void isNotDisturbedByAnInterruptedThreadAndKeepsItsInterrupt() throws IOException {
        int count = 3 * LogDescriptor.SEGMENT_EVENTS;
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            Thread.currentThread().interrupt();
            for (int i = 0; i < count; i++) {
                recorder.record(EventKind.COMPUTE, 0, main, -1, 0, i);
            }
            recorder.record(EventKind.PRINT, 0, main, -1, 0, recorder.defineText("still here"));
            assertTrue(Thread.interrupted());
            assertEquals(count + 1, follower.finish());
        }
    }

    @Test
    void cutsATextThatIsTooLongToKeep() throws IOException {
        try (Recorder recorder = Recorder.create(run);
                LogFollower follower = new LogFollower(run)) {
            int main = main(recorder);
            recorder.record(EventKind.PRINT, 0, main, -1, 0, recorder.defineText("x".repeat(1_000_000)));
            follower.finish();
            Trace trace = follower.snapshot();
            String kept = trace.text((int) trace.value(0));
            assertEquals(Definition.MAX_TEXT, kept.length());
            assertTrue(kept.endsWith("x…"));
        }
    }

    @Test
    void measuresItsCostInAFewMilliseconds() throws IOException {
        double nanos = RecorderCost.measure(run);
        assertTrue(nanos > 1 && nanos < 1_000_000, nanos + " ns");
        assertEquals("25.0", RecorderCost.text(25.04));
        try (Stream<Path> files = Files.list(run)) {
            assertEquals(0, files.count());
        }
    }

    private static int main(Recorder recorder) {
        int main = recorder.defineActor(ActorKind.PROCESS, -1, "main", 0);
        recorder.defineProcess(main, 1, "main");
        return main;
    }

    private ByteBuffer read(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(run.resolve("process-0").resolve(file));
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
