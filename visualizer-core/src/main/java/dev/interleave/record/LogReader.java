package dev.interleave.record;

import static dev.interleave.record.LogDescriptor.LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One process's log as the follower sees it: which slots are published, from which time on more can come, and the
/// events that were read but may not be delivered yet.
///
///      0            loaded          published        claimed
///      |--- delivered ---|--- unread ---|--- a hole, ... ---|
///           or pending
final class LogReader {

    /// How long a claimed slot may stay empty before the writer is asked whether it lives.
    private static final long PATIENCE_NANOS = 100_000_000;

    /// The processor may read the clock a little after it executes the load that follows in the program.
    private static final long MARGIN_NANOS = 1_000;

    private final LogHead head;
    private final SegmentReader segments;
    private final long offsetNanos;
    private final long errorNanos;
    private final EventBuffer pending = new EventBuffer();
    /// Earliest time of the unread slots of each segment.
    private long[] earliest = new long[4];

    private long loaded;
    private long published;
    private long watermark = Long.MIN_VALUE;
    private long holeSince;
    private boolean ended;
    private long lost;

    LogReader(LogFiles files, LogHead head, ClockReading clock) {
        this.head = head;
        this.segments = new SegmentReader(files);
        this.offsetNanos = head.clock().offsetTo(clock);
        this.errorNanos = head.clock().errorTo(clock);
        Arrays.fill(earliest, Long.MAX_VALUE);
    }

    /// The log, or null while its writer has not finished making it.
    static @Nullable LogReader open(LogFiles files, ClockReading clock) throws IOException {
        LogHead head = LogHead.open(files, Arena.ofAuto());
        return head == null ? null : new LogReader(files, head, clock);
    }

    /// Looks how far the log is published.
    ///
    /// @param nowNanos a time read before this call
    void scan(long nowNanos) throws IOException {
        long claimed = Math.min(head.claimed(), LogDescriptor.MAX_SLOTS);
        if (claimed < published) {
            throw new IOException("The log of a process is damaged: it has fewer events than it had before.");
        }
        long before = published;
        advance(claimed);
        if (published == claimed) {
            watermark = nowNanos - MARGIN_NANOS - errorNanos;
            holeSince = 0;
        } else if (published > before || holeSince == 0) {
            holeSince = nowNanos;
        } else if (nowNanos - holeSince > PATIENCE_NANOS && canHoleStay()) {
            skipHoles(claimed);
        }
    }

    /// Takes the writer for dead: what is claimed and not published will never be.
    void end() throws IOException {
        ended = true;
        long claimed = Math.min(head.claimed(), LogDescriptor.MAX_SLOTS);
        advance(claimed);
        skipHoles(claimed);
        watermark = Long.MAX_VALUE;
    }

    /// No event that is still to be loaded has a time before this.
    long bound() {
        long bound = watermark;
        int end = LogDescriptor.segmentOf(published);
        for (int segment = LogDescriptor.segmentOf(loaded); segment <= end && segment < earliest.length; segment++) {
            bound = Math.min(bound, earliest[segment]);
        }
        return bound;
    }

    /// How many slots {@link #load} has still to read.
    long unread() {
        return published - loaded;
    }

    /// Reads unread slots, at most to the end of their segment.
    void load() throws IOException {
        int index = LogDescriptor.segmentOf(loaded);
        long end = Math.min(published, nextSegment(loaded));
        MemorySegment segment = segments.get(index);
        if (segment != null) {
            for (long slot = loaded; slot < end; slot++) {
                load(segment, LogDescriptor.offsetOf(slot));
            }
        }
        loaded = end;
        if (index < earliest.length) {
            earliest[index] = Long.MAX_VALUE;
        }
        if (LogDescriptor.segmentOf(end) != index) {
            segments.release(LogDescriptor.segmentOf(end));
        }
    }

    void deliverBefore(long nanos, EventBuffer target) {
        if (pending.size() > 0) {
            pending.moveBefore(nanos, target);
        }
    }

    /// Slots that were claimed and never published.
    long lost() {
        return lost;
    }

    long errorNanos() {
        return errorNanos;
    }

    boolean hasFailed() {
        return head.hasFailed();
    }

    void close() {
        segments.close();
    }

    private void load(MemorySegment segment, long offset) {
        long kindWord = (long) LONG.get(segment, offset + LogDescriptor.KIND_WORD_OFFSET);
        if (LogDescriptor.kindOf(kindWord) != 0) {
            pending.add(
                    (long) LONG.get(segment, offset + LogDescriptor.NANOS_OFFSET) + offsetNanos,
                    kindWord,
                    (long) LONG.get(segment, offset + LogDescriptor.TARGET_WORD_OFFSET),
                    (long) LONG.get(segment, offset + LogDescriptor.VALUE_OFFSET));
        }
    }

    /// Moves `published` to the first hole.
    private void advance(long claimed) throws IOException {
        while (published < claimed) {
            MemorySegment segment = segments.get(LogDescriptor.segmentOf(published));
            if (segment == null || !note(segment)) {
                return;
            }
            published++;
        }
    }

    /// Whether the slot at `published` is there; if so, notes its time.
    private boolean note(MemorySegment segment) {
        long offset = LogDescriptor.offsetOf(published);
        long kindWord = (long) LONG.getAcquire(segment, offset + LogDescriptor.KIND_WORD_OFFSET);
        if (LogDescriptor.kindOf(kindWord) == 0) {
            return false;
        }
        int index = LogDescriptor.segmentOf(published);
        if (index >= earliest.length) {
            int length = earliest.length;
            earliest = Arrays.copyOf(earliest, Math.max(index + 1, length * 2));
            Arrays.fill(earliest, length, earliest.length, Long.MAX_VALUE);
        }
        long nanos = (long) LONG.get(segment, offset + LogDescriptor.NANOS_OFFSET) + offsetNanos;
        earliest[index] = Math.min(earliest[index], nanos);
        return true;
    }

    private boolean canHoleStay() {
        return ended || head.hasFailed() || !head.isWriterAlive();
    }

    private void skipHoles(long claimed) throws IOException {
        advance(claimed);
        while (published < claimed) {
            boolean isThere = segments.get(LogDescriptor.segmentOf(published)) != null;
            long next = isThere ? published + 1 : Math.min(claimed, nextSegment(published));
            lost += next - published;
            published = next;
            advance(claimed);
        }
    }

    private static long nextSegment(long slot) {
        return (slot | LogDescriptor.SEGMENT_MASK) + 1;
    }
}
