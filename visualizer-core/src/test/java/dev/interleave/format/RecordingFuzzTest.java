package dev.interleave.format;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damages recordings in ten thousand ways, always the same ones. Each is refused with a sentence or gives a trace
/// that is whole in itself; nothing else may happen. Half of the damaged sections get a new, right CRC, or the
/// checks behind it would never be reached.
class RecordingFuzzTest {

    private static final int MUTATIONS = 10_000;

    @TempDir
    Path folder;

    @Test
    void refusesOrReadsEveryDamagedFile() throws IOException {
        Path file = folder.resolve("run.interleave");
        byte[][] originals = {bytes(file, 20), bytes(file, 100), bytes(file, 300)};
        byte[] large = bytes(file, RecordingDescriptor.BLOCK_EVENTS + 50);
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            byte[] original = seed % 20 == 0 ? large : originals[seed % originals.length];
            if (isRead(mutate(original, originals, random), seed)) {
                read++;
            } else {
                refused++;
            }
        }
        assertTrue(read > MUTATIONS / 20, "only " + read + " were read");
        assertTrue(refused > MUTATIONS / 20, "only " + refused + " were refused");
    }

    private static boolean isRead(byte[] damaged, int seed) {
        try {
            Trace trace = RecordingReader.read("run.interleave", new ByteArrayInputStream(damaged), damaged.length);
            useAll(trace);
            return true;
        } catch (BadRecording e) {
            String sentence = String.valueOf(e.getMessage());
            assertTrue(sentence.endsWith(".") && sentence.length() < 200, sentence);
            return false;
        } catch (IOException | RuntimeException | Error e) {
            return fail("mutation " + seed, e);
        }
    }

    /// Looks at everything as a view would.
    private static void useAll(Trace trace) {
        long sum = 0;
        long before = 0;
        for (int i = 0; i < trace.size(); i++) {
            assertTrue(trace.nanos(i) >= before);
            before = trace.nanos(i);
            sum += trace.actors().get(trace.actor(i)).name().length();
            sum += trace.siteOf(i).line();
            sum += switch (trace.kind(i).targetType()) {
                case NONE -> 0;
                case ACTOR ->
                    trace.target(i) < 0
                            ? 0
                            : trace.actors().get(trace.target(i)).process();
                case RESOURCE ->
                    trace.target(i) < 0
                            ? 0
                            : trace.resources().get(trace.target(i)).process();
            };
        }
        assertTrue(sum >= Integer.MIN_VALUE || trace.info().get(RunInfo.TORN).isEmpty());
    }

    private static byte[] mutate(byte[] original, byte[][] originals, Random random) {
        byte[] bytes = original.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes = mutateOnce(bytes, originals[random.nextInt(originals.length)], random);
        }
        if (random.nextBoolean()) {
            repair(bytes);
        }
        return bytes;
    }

    private static byte[] mutateOnce(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length);
        int count = random.nextInt(Math.min(64, bytes.length - at) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 2 -> {
                Arrays.fill(bytes, at, at + count, (byte) 0);
                yield bytes;
            }
            case 3 -> {
                for (int i = at; i < at + count; i++) {
                    bytes[i] = (byte) random.nextInt();
                }
                yield bytes;
            }
            case 4 -> splice(bytes, at, other, random.nextInt(other.length));
            default -> splice(bytes, at, bytes, Math.min(bytes.length, at + count));
        };
    }

    private static byte[] splice(byte[] head, int headEnd, byte[] tail, int tailStart) {
        byte[] bytes = Arrays.copyOf(head, headEnd + tail.length - tailStart);
        System.arraycopy(tail, tailStart, bytes, headEnd, tail.length - tailStart);
        return bytes;
    }

    /// Gives every section the CRC of what it has become.
    private static void repair(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = RecordingDescriptor.HEADER_BYTES;
        while (at + RecordingDescriptor.SECTION_HEAD_BYTES <= bytes.length) {
            long end = at + RecordingDescriptor.SECTION_HEAD_BYTES + (long) buffer.getInt(at + 4);
            if (end > bytes.length || end < at + RecordingDescriptor.SECTION_HEAD_BYTES) {
                return;
            }
            CRC32 crc = new CRC32();
            crc.update(bytes, at, RecordingDescriptor.SECTION_CRC_OFFSET);
            int stored = at + RecordingDescriptor.SECTION_HEAD_BYTES;
            crc.update(bytes, stored, (int) end - stored);
            buffer.putInt(at + RecordingDescriptor.SECTION_CRC_OFFSET, (int) crc.getValue());
            at = (int) end;
        }
    }

    private static byte[] bytes(Path file, int events) throws IOException {
        RecordingWriter.write(SampleTrace.of(events), file);
        return Files.readAllBytes(file);
    }
}
