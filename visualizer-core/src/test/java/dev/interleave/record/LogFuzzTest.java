package dev.interleave.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damages the logs of a run in many ways, always the same ones: each is refused with a sentence or gives a trace
/// that is whole in itself.
class LogFuzzTest {

    private static final int MUTATIONS = 800;
    private static final int EVENTS = 50;

    /// Bytes that are in use, and so worth damaging, of the event file.
    private static final int EVENT_BYTES = (EVENTS + 3) * LogDescriptor.SLOT_BYTES;

    @TempDir
    Path run;

    @Test
    void refusesOrReadsEveryDamagedLog() throws IOException {
        record();
        assertEquals(2 * EVENTS, merge().size());
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            if (isRead(seed)) {
                read++;
            } else {
                refused++;
            }
        }
        assertEquals(2 * EVENTS, merge().size(), "the damage was not undone");
        assertTrue(read > MUTATIONS / 20, "only " + read + " were read");
        assertTrue(refused > MUTATIONS / 20, "only " + refused + " were refused");
    }

    private void record() throws IOException {
        try (Recorder parent = Recorder.create(run);
                Recorder child = Recorder.create(run)) {
            int main = parent.defineActor(ActorKind.PROCESS, -1, "main", 0);
            parent.defineProcess(main, 1, "main");
            int worker = parent.defineActor(ActorKind.PROCESS, main, "worker", 0);
            child.defineProcess(worker, 2, "worker");
            int lock = child.defineResource(ResourceKind.LOCK, Scope.THREADS, "lock", 0, -1);
            for (int i = 0; i < EVENTS; i++) {
                parent.record(EventKind.PRINT, 0, main, -1, 0, parent.defineText("line " + i));
                child.record(EventKind.ACQUIRE, 0, worker, lock, child.defineSite("A.java", i), 1);
            }
        }
    }

    private Trace merge() throws IOException {
        try (LogFollower follower = new LogFollower(run)) {
            follower.poll();
            follower.finish();
            return follower.snapshot();
        }
    }

    /// Damages a file, reads, and puts back what was there.
    private boolean isRead(int seed) throws IOException {
        Random random = new Random(seed);
        String[] names = {"head", "definitions", "events-0"};
        Path file = run.resolve("process-" + random.nextInt(2)).resolve(names[random.nextInt(names.length)]);
        boolean isEvents = file.endsWith("events-0");
        int length = isEvents ? EVENT_BYTES : (int) Files.size(file);
        int at = file.endsWith("head") ? random.nextInt(136) : random.nextInt(length);
        byte[] damage = new byte[Math.min(length - at, 1 + random.nextInt(12))];
        if (random.nextBoolean()) {
            random.nextBytes(damage);
        }
        byte[] original = new byte[damage.length];
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            long whole = access.length();
            boolean truncate = !isEvents && random.nextInt(8) == 0;
            access.seek(at);
            access.readFully(original);
            byte[] tail = new byte[truncate ? (int) (whole - at) : 0];
            access.seek(at);
            access.readFully(tail);
            access.seek(at);
            access.write(damage);
            if (truncate) {
                access.setLength(at);
            }
            boolean isRead = isMerged(seed);
            access.seek(at);
            access.write(truncate ? tail : original);
            return isRead;
        }
    }

    private boolean isMerged(int seed) {
        try {
            Trace trace = merge();
            for (int i = 1; i < trace.size(); i++) {
                assertTrue(trace.nanos(i) >= trace.nanos(i - 1));
                assertTrue(trace.actor(i) < trace.actors().size());
            }
            return true;
        } catch (IOException e) {
            String sentence = String.valueOf(e.getMessage());
            assertTrue(sentence.endsWith(".") && sentence.startsWith("The "), sentence);
            return false;
        } catch (RuntimeException | Error e) {
            return fail("mutation " + seed, e);
        }
    }
}
