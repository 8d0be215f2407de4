package dev.interleave.record;

import static dev.interleave.record.LogDescriptor.LONG;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// Hands out the blocks of a log in order, to any thread, and sees to it that the event files are there.
final class BlockTable {

    /// Claiming this block of a segment asks for those that follow. Not the first: a small lesson has a block
    /// for each of its threads and needs no second segment.
    private static final int PREPARE_AT = 16;

    private final MemorySegment head;
    private final SegmentTable segments;

    BlockTable(MemorySegment head, SegmentTable segments) {
        this.head = head;
        this.segments = segments;
    }

    /// Claims the next block. The follower, in another process, sees at once that there is one more.
    long claim() {
        return (long) LONG.getAndAdd(head, LogDescriptor.CLAIMED_BLOCKS_OFFSET, 1L);
    }

    /// Where a claimed block is, its file made by the calling thread if need be.
    ///
    /// @throws IOException when the log cannot grow
    MemorySegment made(long block) throws IOException {
        int index = LogDescriptor.segmentOf(Math.min(block, LogDescriptor.MAX_BLOCKS));
        MemorySegment segment = segments.get(index);
        if (segment == null) {
            segment = segments.make(index);
        }
        if ((block & (LogDescriptor.SEGMENT_BLOCKS - 1)) == PREPARE_AT) {
            segments.prepareAfter(index);
        }
        return segment;
    }

    /// Where the block is, null when its file is not made.
    @Nullable
    MemorySegment segment(long block) {
        return segments.get(LogDescriptor.segmentOf(block));
    }
}
