package dev.interleave.record;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The mapped segments of one process's event files. A daemon thread makes the next one ahead of time; a writer
/// that gets there first makes it itself.
///
/// Any thread. Segments stay mapped for as long as this is reachable, so a writer never meets an unmapped one.
final class SegmentTable {

    private static final int MAX_AHEAD = 8;

    private final LogFiles files;
    private final Arena arena = Arena.ofAuto();
    /// Elements go from null to a segment once, the last one never does. Read without a barrier: a mapped segment
    /// has only final fields.
    private final @Nullable MemorySegment[] segments = new @Nullable MemorySegment[LogDescriptor.MAX_SEGMENTS + 1];

    private final BriefLock making = new BriefLock();
    private final Thread preparer;
    /// The last segment that the daemon is to make.
    private final AtomicInteger wanted = new AtomicInteger();

    private volatile boolean closed;

    SegmentTable(LogFiles files) throws IOException {
        this.files = files;
        make(0);
        preparer = Thread.ofPlatform().daemon().name("interleave-recorder").unstarted(this::prepareUntilClosed);
        preparer.start();
    }

    /// The segment, null when it has to be made.
    ///
    /// @param index at most {@link LogDescriptor#MAX_SEGMENTS}, which is never there
    @Nullable
    MemorySegment get(int index) {
        return segments[index];
    }

    /// The segment, made by the calling thread if need be.
    ///
    /// @throws IOException when there is no room for it, with a sentence
    MemorySegment make(int index) throws IOException {
        if (index >= LogDescriptor.MAX_SEGMENTS) {
            throw new IOException("The log of one process holds at most " + LogDescriptor.MAX_EVENTS + " events.");
        }
        making.lock();
        try {
            MemorySegment segment = segments[index];
            if (segment == null && closed) {
                throw new IOException("The log is closed.");
            }
            if (segment == null) {
                segment = MappedFile.create(files.segment(index), LogDescriptor.SEGMENT_BYTES, arena);
                segments[index] = segment;
            }
            return segment;
        } finally {
            making.unlock();
        }
    }

    /// Asks the daemon for the segments that follow this one: one at first, twice as many as there are in a log
    /// that may be growing fast. Never waits.
    void prepareAfter(int index) {
        int last = Math.min(index + Math.clamp(2L * index, 1, MAX_AHEAD), LogDescriptor.MAX_SEGMENTS - 1);
        wanted.accumulateAndGet(last, Math::max);
        LockSupport.unpark(preparer);
    }

    /// Ends the daemon; when this returns it makes no more files.
    void close() {
        closed = true;
        LockSupport.unpark(preparer);
        making.lock();
        making.unlock();
    }

    private void prepareUntilClosed() {
        int tried = 0;
        while (!closed) {
            if (tried >= wanted.get()) {
                LockSupport.park(this);
                continue;
            }
            tried++;
            try {
                make(tried);
            } catch (IOException _) {
                // The writer that needs the segment meets the same obstacle, and reports it.
            }
        }
    }
}
