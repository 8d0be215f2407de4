package dev.interleave.record;

import static dev.interleave.record.LogDescriptor.INT;
import static dev.interleave.record.LogDescriptor.LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// Appends events to the mapped log of one process, from any thread.
///
/// ## How one event is written
///
/// 1. `getAndAdd` on the claim counter, which lives in the mapped head, gives the writer a slot that is its own.
///    The follower, in another process, sees the counter at once.
/// 2. Only then is the time read. So whoever reads the counter at time T knows that every slot at or above it will
///    carry a time that is not before T; this is the whole basis of the follower's merge.
/// 3. Plain stores fill the slot, one release store of the word with the kind publishes it.
///
/// ## What follows from it
///
/// - Two events of which the first happened before the second have their slots, and their times, in that order: the
///   claim is a full barrier and the clock is monotonic. Times of concurrent events may contradict slots; the follower
///   sorts by time and breaks ties by slot.
/// - A process killed at any instant loses no published event, because the pages belong to the file and not to the
///   process. It leaves at most one claimed, unpublished slot per thread, a hole that the follower skips.
/// - Nobody waits for anybody, except at a segment that is not there yet.
///
/// ## What was rejected
///
/// - A counter for each thread, or for a few groups of threads, would spare busy threads the common one (it costs
///   some 15 ns an event when two cores do nothing but record). But where the clock ticks every 40 or 100 ns, as on
///   some machines, a release and the acquire that it allowed can carry the same time, and only slots of one
///   sequence tell which came first.
/// - A buffer of each thread's own needs no atomic operation, but leaves a reader without any bound on the times
///   that an idle thread may still write.
/// - A ring has to block or to drop.
final class EventLog {

    private final MemorySegment head;
    private final SegmentTable segments;
    private volatile boolean closed;

    EventLog(LogFiles files) throws IOException {
        head = MappedFile.create(files.head(), LogDescriptor.HEAD_BYTES, Arena.ofAuto());
        segments = new SegmentTable(files);
        ClockReading clock = ClockReading.now();
        INT.set(head, LogDescriptor.VERSION_OFFSET, LogDescriptor.VERSION);
        INT.set(head, LogDescriptor.PROCESS_OFFSET, files.process());
        LONG.set(head, LogDescriptor.PID_OFFSET, ProcessHandle.current().pid());
        INT.set(head, LogDescriptor.CLOCK_OFFSET, clock.common() ? 1 : 0);
        INT.set(head, LogDescriptor.SLOT_BYTES_OFFSET, LogDescriptor.SLOT_BYTES);
        INT.set(head, LogDescriptor.SEGMENT_SLOTS_OFFSET, LogDescriptor.SEGMENT_SLOTS);
        LONG.set(head, LogDescriptor.CLOCK_NANOS_OFFSET, clock.nanos());
        LONG.set(head, LogDescriptor.CLOCK_WALL_OFFSET, clock.wallNanos());
        LONG.set(head, LogDescriptor.CLOCK_ERROR_OFFSET, clock.errorNanos());
        LONG.setRelease(head, LogDescriptor.MAGIC_OFFSET, LogDescriptor.MAGIC);
    }

    /// Appends one event, now, unless the log is closed.
    ///
    /// @param kindWord {@link LogDescriptor#kindWord}
    /// @param targetWord {@link LogDescriptor#targetWord}
    /// @throws IOException when the log cannot grow
    void append(long kindWord, long targetWord, long value) throws IOException {
        if (closed) {
            return;
        }
        long slot = (long) LONG.getAndAdd(head, LogDescriptor.CLAIMED_OFFSET, 1L);
        MemorySegment segment = segments.get(LogDescriptor.segmentOf(slot));
        if (segment == null || (slot & LogDescriptor.SEGMENT_MASK) == SegmentTable.PREPARE_AT) {
            segment = rareSegment(segment, slot);
        }
        long offset = LogDescriptor.offsetOf(slot);
        LONG.set(segment, offset + LogDescriptor.NANOS_OFFSET, System.nanoTime());
        LONG.set(segment, offset + LogDescriptor.TARGET_WORD_OFFSET, targetWord);
        LONG.set(segment, offset + LogDescriptor.VALUE_OFFSET, value);
        LONG.setRelease(segment, offset + LogDescriptor.KIND_WORD_OFFSET, kindWord);
    }

    private MemorySegment rareSegment(@Nullable MemorySegment present, long slot) throws IOException {
        int index = LogDescriptor.segmentOf(slot);
        MemorySegment segment = present == null ? segments.make(index) : present;
        if ((slot & LogDescriptor.SEGMENT_MASK) == SegmentTable.PREPARE_AT) {
            segments.prepare(index + 1);
        }
        return segment;
    }

    boolean isClosed() {
        return closed;
    }

    /// From here on nothing is written.
    ///
    /// @param state {@link LogDescriptor#STATE_CLOSED} or {@link LogDescriptor#STATE_FAILED}
    /// @return whether it was this call that closed it
    boolean close(int state) {
        closed = true;
        segments.close();
        return INT.compareAndSet(head, LogDescriptor.STATE_OFFSET, LogDescriptor.STATE_OPEN, state);
    }
}
