package dev.interleave.record;

import static dev.interleave.record.LogDescriptor.INT;
import static dev.interleave.record.LogDescriptor.LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// The head of a log as its follower reads it.
///
/// @param pid operating-system id of the writer, 0 when it did not say
record LogHead(MemorySegment segment, long pid, ClockReading clock) {

    /// The head, or null while its writer is still making it.
    ///
    /// @throws IOException when it is not the head of a log, with a sentence
    static @Nullable LogHead open(LogFiles files, Arena arena) throws IOException {
        if (!MappedFile.isComplete(files.head(), LogDescriptor.HEAD_BYTES)) {
            return null;
        }
        MemorySegment head = MappedFile.open(files.head(), LogDescriptor.HEAD_BYTES, arena);
        long magic = (long) LONG.getAcquire(head, LogDescriptor.MAGIC_OFFSET);
        if (magic == 0) {
            return null;
        }
        int version = (int) INT.get(head, LogDescriptor.VERSION_OFFSET);
        require(magic == LogDescriptor.MAGIC, files, "is not a log of Interleave");
        require(version == LogDescriptor.VERSION, files, "has version " + version + ", not " + LogDescriptor.VERSION);
        expect(head, LogDescriptor.PROCESS_OFFSET, files.process(), files, "process");
        expect(head, LogDescriptor.SLOT_BYTES_OFFSET, LogDescriptor.SLOT_BYTES, files, "slot size");
        expect(head, LogDescriptor.SEGMENT_SLOTS_OFFSET, LogDescriptor.SEGMENT_SLOTS, files, "segment size");
        expect(head, LogDescriptor.BLOCK_SLOTS_OFFSET, LogDescriptor.BLOCK_SLOTS, files, "block size");
        ClockReading clock = new ClockReading(
                (int) INT.get(head, LogDescriptor.CLOCK_OFFSET) == 1,
                (long) LONG.get(head, LogDescriptor.CLOCK_NANOS_OFFSET),
                (long) LONG.get(head, LogDescriptor.CLOCK_WALL_OFFSET),
                (long) LONG.get(head, LogDescriptor.CLOCK_ERROR_OFFSET));
        require(clock.errorNanos() >= 0, files, "has a clock with a negative error");
        return new LogHead(head, (long) LONG.get(head, LogDescriptor.PID_OFFSET), clock);
    }

    long claimedBlocks() {
        return LogDescriptor.claimedBlocks(segment);
    }

    boolean hasFailed() {
        return LogDescriptor.state(segment) == LogDescriptor.STATE_FAILED;
    }

    /// Whether the writer can still publish what it has claimed.
    boolean isWriterAlive() {
        return pid <= 0 || ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void expect(MemorySegment head, long offset, int expected, LogFiles files, String what)
            throws IOException {
        int actual = (int) INT.get(head, offset);
        require(actual == expected, files, "has " + what + " " + actual + ", not " + expected);
    }

    private static void require(boolean holds, LogFiles files, String sentence) throws IOException {
        if (!holds) {
            throw new IOException("The log " + files.head() + " " + sentence + ".");
        }
    }
}
