package dev.interleave.record;

import static dev.interleave.record.LogDescriptor.LONG;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/// One block of a log as the follower sees it.
///
///      0            loaded          published        claimed
///      |--- delivered ---|--- unread ---|--- a hole, ... ---|
///           or pending
final class BlockReader {

    private final long block;
    private final MemorySegment segment;
    private final long headOffset;
    private int loaded;
    private int published;
    private int claimed;
    private boolean abandoned;
    private long earliest = Long.MAX_VALUE;

    BlockReader(long block, MemorySegment segment) {
        this.block = block;
        this.segment = segment;
        this.headOffset = LogDescriptor.headOffset(block);
    }

    /// Looks how far the block is published.
    ///
    /// @return whether all that was claimed before this call is published
    boolean scan() throws IOException {
        long count = LogDescriptor.claimedEvents(segment, headOffset);
        if (count == LogDescriptor.ABANDONED && claimed == 0) {
            abandoned = true;
            return true;
        }
        if (count < claimed) {
            throw new IOException("The log of a process is damaged: it has fewer events than it had before.");
        }
        claimed = (int) Math.min(count, LogDescriptor.BLOCK_EVENTS);
        while (published < claimed && note()) {
            published++;
        }
        return published == claimed;
    }

    /// Passes over what is claimed and not published; how many there were.
    int skipHoles() {
        int holes = 0;
        while (published < claimed) {
            holes += note() ? 0 : 1;
            published++;
        }
        return holes;
    }

    int published() {
        return published;
    }

    int unread() {
        return published - loaded;
    }

    /// No event that {@link #load} has still to read has a time before this, on the writer's clock.
    long earliest() {
        return earliest;
    }

    void load(EventBuffer target, int process, long offsetNanos) {
        long key = LogDescriptor.orderKey(process, block, loaded);
        for (int index = loaded; index < published; index++, key++) {
            long offset = LogDescriptor.eventOffset(headOffset, index);
            long kindWord = (long) LONG.get(segment, offset + LogDescriptor.KIND_WORD_OFFSET);
            if (LogDescriptor.kindOf(kindWord) != 0) {
                target.add(
                        (long) LONG.get(segment, offset + LogDescriptor.NANOS_OFFSET) + offsetNanos,
                        key,
                        kindWord,
                        (long) LONG.get(segment, offset + LogDescriptor.TARGET_WORD_OFFSET),
                        (long) LONG.get(segment, offset + LogDescriptor.VALUE_OFFSET));
            }
        }
        loaded = published;
        earliest = Long.MAX_VALUE;
    }

    /// Whether nothing will ever be there to read again.
    boolean isDone() {
        return abandoned || loaded == LogDescriptor.BLOCK_EVENTS;
    }

    int segmentIndex() {
        return LogDescriptor.segmentOf(block);
    }

    /// Whether the next event is there; if so, notes its time.
    private boolean note() {
        long offset = LogDescriptor.eventOffset(headOffset, published);
        long kindWord = (long) LONG.getAcquire(segment, offset + LogDescriptor.KIND_WORD_OFFSET);
        if (LogDescriptor.kindOf(kindWord) == 0) {
            return false;
        }
        earliest = Math.min(earliest, (long) LONG.get(segment, offset + LogDescriptor.NANOS_OFFSET));
        return true;
    }
}
