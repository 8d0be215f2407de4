package dev.interleave.record;

import static dev.interleave.record.LogDescriptor.LONG;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicLong;

/// The block that all threads fill who have no lane of their own: they claim places by an atomic add, so the
/// order of places is one that all of them agree on. Nobody waits for anybody.
final class SharedLane {

    /// Before the first block; the segment of this one is never there.
    private static final long NONE = LogDescriptor.MAX_BLOCKS;

    private final BlockTable blocks;
    private final AtomicLong current = new AtomicLong(NONE);

    SharedLane(BlockTable blocks) {
        this.blocks = blocks;
    }

    /// Appends one event, now.
    void append(long kindWord, long targetWord, long value) throws IOException {
        while (true) {
            long block = current.get();
            MemorySegment segment = blocks.segment(block);
            if (segment != null) {
                long headOffset = LogDescriptor.headOffset(block);
                long index = (long) LONG.getAndAdd(segment, headOffset, 1L);
                if (index < LogDescriptor.BLOCK_EVENTS) {
                    long offset = LogDescriptor.eventOffset(headOffset, index);
                    LogDescriptor.write(segment, offset, kindWord, targetWord, value);
                    return;
                }
            }
            goOnAfter(block);
        }
    }

    /// Opens another block, unless somebody did. Of several threads that do so at once, one succeeds; the blocks
    /// of the others stay empty.
    private void goOnAfter(long full) throws IOException {
        if (current.get() != full) {
            return;
        }
        long block = blocks.claim();
        MemorySegment segment = blocks.made(block);
        if (!current.compareAndSet(full, block)) {
            LONG.setVolatile(segment, LogDescriptor.headOffset(block), LogDescriptor.ABANDONED);
        }
    }
}
