package dev.interleave.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    private static final int BLOCK = RecordingDescriptor.BLOCK_EVENTS;

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasWritten() throws IOException {
        for (int events : new int[] {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 5}) {
            Trace trace = SampleTrace.of(events);
            TraceAssertions.assertSame(trace, RecordingReader.read(write(trace)));
        }
    }

    @Test
    void readsTheTraceOfNothing() throws IOException {
        TraceAssertions.assertSame(Trace.EMPTY, RecordingReader.read(write(Trace.EMPTY)));
    }

    @Test
    void readsTheFixtureOfVersionOneForEver() throws IOException {
        Path file = folder.resolve("version-1.interleave");
        try (InputStream fixture = RecordingTest.class.getResourceAsStream("version-1.interleave")) {
            Files.write(file, Objects.requireNonNull(fixture).readAllBytes());
        }
        TraceAssertions.assertSame(SampleTrace.fixture(), RecordingReader.read(file));
    }

    @Test
    void writesTheSameBytesForTheSameTrace() throws IOException {
        assertArrayEquals(bytes(SampleTrace.of(5000)), bytes(SampleTrace.of(5000)));
    }

    @Test
    void replacesAFileAndLeavesNothingElseBehind() throws IOException {
        Path file = write(SampleTrace.of(10));
        RecordingWriter.write(SampleTrace.of(20), file);
        assertEquals(20, RecordingReader.read(file).size());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void keepsTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
        Path file = write(SampleTrace.of(10));
        TraceBuilder builder = new TraceBuilder();
        builder.append(0, 7, EventKind.YIELD.code(), 0, -1, 0, 0);
        Trace wrong = builder.freeze();
        assertThrows(IllegalArgumentException.class, () -> RecordingWriter.write(wrong, file));
        assertEquals(10, RecordingReader.read(file).size());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void cutsATornFileAtTheLastWholeBlockAndSaysSo() throws IOException {
        Trace trace = SampleTrace.of(2 * BLOCK + 100);
        byte[] whole = bytes(trace);
        Trace cut = read(Arrays.copyOf(whole, whole.length - 200));
        assertEquals(2 * BLOCK, cut.size());
        TraceAssertions.assertSameTables(trace, cut);
        TraceAssertions.assertSameEvents(trace, cut, cut.size());
        assertEquals(
                "The file is cut off: 8,192 of its 8,292 events could be read.",
                cut.info().get(RunInfo.TORN));
    }

    @Test
    void cutsAtADamagedBlockAndSaysSo() throws IOException {
        byte[] damaged = bytes(SampleTrace.of(2 * BLOCK));
        damaged[damaged.length - 100] ^= 1;
        Trace cut = read(damaged);
        assertEquals(BLOCK, cut.size());
        assertEquals(
                "The file is damaged: 4,096 of its 8,192 events could be read.",
                cut.info().get(RunInfo.TORN));
    }

    @Test
    void refusesWhatIsNoRecordingWithASentence() throws IOException {
        byte[] whole = bytes(SampleTrace.of(100));
        assertEquals("run.interleave is empty.", refusal(new byte[0]));
        assertEquals("run.interleave is not a recording of Interleave.", refusal(new byte[] {1, 2, 3}));
        assertEquals("run.interleave is not a recording of Interleave.", refusal(new byte[5000]));
        assertEquals(
                "run.interleave is cut off before its first event, so nothing of it can be shown.",
                refusal(Arrays.copyOf(whole, 100)));
        whole[9] ^= 1;
        assertEquals("run.interleave is damaged at its very beginning, so nothing of it can be read.", refusal(whole));
    }

    @Test
    void refusesAFileOfANewerVersion() throws IOException {
        byte[] newer = bytes(SampleTrace.of(1));
        ByteBuffer header =
                ByteBuffer.wrap(newer).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 7);
        CRC32 crc = new CRC32();
        crc.update(newer, 0, RecordingDescriptor.HEADER_CRC_OFFSET);
        header.putInt(RecordingDescriptor.HEADER_CRC_OFFSET, (int) crc.getValue());
        assertEquals(
                "This recording was written by a newer Interleave (format 7); this program reads up to 1.",
                refusal(newer));
    }

    @Test
    void doesNotBelieveASectionThatClaimsMoreThanItsBytesCanHold() throws IOException {
        byte[] bytes = bytes(SampleTrace.of(1));
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(RecordingDescriptor.HEADER_BYTES + 8, RecordingDescriptor.MAX_RAW_BYTES);
        assertTrue(refusal(bytes).startsWith("run.interleave is damaged before its first event"));
        assertFalse(refusal(bytes).isEmpty());
    }

    @Test
    void saysWhatIsWrongWithThePath() {
        Path nowhere = folder.resolve("nowhere.interleave");
        Path inNoFolder = folder.resolve("nowhere").resolve("run.interleave");
        assertEquals("There is no file " + nowhere + ".", sentence(() -> RecordingReader.read(nowhere)));
        assertEquals(
                folder.getFileName() + " is a folder, not a recording.", sentence(() -> RecordingReader.read(folder)));
        assertEquals(
                "The recording could not be saved as " + inNoFolder + ": there is no such folder.",
                sentence(() -> RecordingWriter.write(Trace.EMPTY, inNoFolder)));
    }

    private static String sentence(Executable work) {
        return String.valueOf(assertThrows(IOException.class, work).getMessage());
    }

    private String refusal(byte[] bytes) {
        return String.valueOf(
                assertThrows(BadRecording.class, () -> read(bytes)).getMessage());
    }

    private Trace read(byte[] bytes) throws IOException {
        return RecordingReader.read(Files.write(folder.resolve("run.interleave"), bytes));
    }

    private byte[] bytes(Trace trace) throws IOException {
        return Files.readAllBytes(write(trace));
    }

    private Path write(Trace trace) throws IOException {
        Path file = folder.resolve("run.interleave");
        RecordingWriter.write(trace, file);
        return file;
    }
}
