package dev.interleave.record;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One process's log as the follower sees it: which events are published, from which time on more can come, and
/// the events that were read but may not be delivered yet.
final class LogReader {

    /// How far the past must be for the follower to be sure of it: the essay in {@link EventLog} says why.
    static final long MARGIN_NANOS = 1_000_000;

    /// How long a claimed place may stay empty before the writer is asked whether it lives.
    private static final long PATIENCE_NANOS = 100_000_000;

    private final LogHead head;
    private final int process;
    private final SegmentReader segments;
    private final long offsetNanos;
    private final long errorNanos;
    private final EventBuffer pending = new EventBuffer();
    /// Blocks that are not read to their end, in order.
    private final List<BlockReader> blocks = new ArrayList<>();

    /// How many blocks were opened, or passed over.
    private long openedBlocks;

    private long seenBlocks;
    private long unread;
    private long watermark = Long.MIN_VALUE;
    private long holeSince;
    private long lost;

    LogReader(LogFiles files, LogHead head, ClockReading clock) {
        this.head = head;
        this.process = files.process();
        this.segments = new SegmentReader(files);
        this.offsetNanos = head.clock().offsetTo(clock);
        this.errorNanos = head.clock().errorTo(clock);
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
        long before = unread;
        if (isAllPublished()) {
            watermark = nowNanos - MARGIN_NANOS - errorNanos;
            holeSince = 0;
        } else if (unread > before || holeSince == 0) {
            holeSince = nowNanos;
        } else if (nowNanos - holeSince > PATIENCE_NANOS && (head.hasFailed() || !head.isWriterAlive())) {
            skipHoles();
        }
    }

    /// Takes the writer for dead: what is claimed and not published will never be.
    void end() throws IOException {
        skipHoles();
        watermark = Long.MAX_VALUE;
    }

    /// No event that is still to be loaded has a time before this.
    long bound() {
        long bound = watermark;
        for (int i = 0; i < blocks.size(); i++) {
            BlockReader block = blocks.get(i);
            if (block.unread() > 0) {
                bound = Math.min(bound, block.earliest() + offsetNanos);
            }
        }
        return bound;
    }

    /// How many events {@link #load} has still to read.
    long unread() {
        return unread;
    }

    /// Reads on, at most as much as there is in one segment.
    void load() {
        int some = 0;
        for (int i = 0; i < blocks.size() && some < LogDescriptor.SEGMENT_BLOCKS; i++) {
            BlockReader block = blocks.get(i);
            if (block.unread() > 0) {
                unread -= block.unread();
                block.load(pending, process, offsetNanos);
                some++;
            }
        }
        forgetDone();
    }

    void deliverBefore(long nanos, EventBuffer target) {
        if (pending.size() > 0) {
            pending.moveBefore(nanos, target);
        }
    }

    /// Places that were claimed and never published.
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

    /// Whether all that was claimed before this call is published. Every block is looked at, also behind a hole.
    private boolean isAllPublished() throws IOException {
        boolean all = openBlocks();
        for (int i = 0; i < blocks.size(); i++) {
            BlockReader block = blocks.get(i);
            int before = block.published();
            all &= block.scan();
            unread += block.published() - before;
        }
        return all;
    }

    /// Opens the blocks that were claimed since the last time, as far as their files are there; whether all are.
    private boolean openBlocks() throws IOException {
        long end = Math.min(head.claimedBlocks(), LogDescriptor.MAX_BLOCKS);
        if (end < seenBlocks) {
            throw new IOException("The log of a process is damaged: it has fewer blocks than it had before.");
        }
        seenBlocks = end;
        while (openedBlocks < end) {
            MemorySegment segment = segments.get(LogDescriptor.segmentOf(openedBlocks));
            if (segment == null) {
                return false;
            }
            blocks.add(new BlockReader(openedBlocks, segment));
            openedBlocks++;
        }
        return true;
    }

    private void skipHoles() throws IOException {
        while (!openBlocks()) {
            openedBlocks = (LogDescriptor.segmentOf(openedBlocks) + 1L) << LogDescriptor.SEGMENT_BLOCK_SHIFT;
        }
        isAllPublished();
        for (int i = 0; i < blocks.size(); i++) {
            BlockReader block = blocks.get(i);
            int before = block.published();
            lost += block.skipHoles();
            unread += block.published() - before;
        }
    }

    private void forgetDone() {
        int kept = 0;
        for (int i = 0; i < blocks.size(); i++) {
            BlockReader block = blocks.get(i);
            if (block.isDone()) {
                segments.releaseBlock(block.segmentIndex());
            } else {
                blocks.set(kept++, block);
            }
        }
        blocks.subList(kept, blocks.size()).clear();
    }
}
