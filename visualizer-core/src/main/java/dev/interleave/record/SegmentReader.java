package dev.interleave.record;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The follower's window on the event files of one log: maps segments as they are needed and lets go of those that
/// have been read.
final class SegmentReader {

    private static final class Mapped {
        final Arena arena;
        final MemorySegment segment;
        int blocksLeft = LogDescriptor.SEGMENT_BLOCKS;

        Mapped(Arena arena, MemorySegment segment) {
            this.arena = arena;
            this.segment = segment;
        }
    }

    private final LogFiles files;
    private final Map<Integer, Mapped> mapped = new HashMap<>();

    SegmentReader(LogFiles files) {
        this.files = files;
    }

    /// The segment, null while its file is not there in full.
    @Nullable
    MemorySegment get(int index) throws IOException {
        Mapped known = mapped.get(index);
        return known == null ? map(index) : known.segment;
    }

    /// Says that one more block of the segment has been read to its end. With the last one the segment is let go.
    void releaseBlock(int index) {
        Mapped known = mapped.get(index);
        if (known != null && --known.blocksLeft == 0) {
            known.arena.close();
            mapped.remove(index);
        }
    }

    void close() {
        for (Mapped each : mapped.values()) {
            each.arena.close();
        }
        mapped.clear();
    }

    private @Nullable MemorySegment map(int index) throws IOException {
        if (!MappedFile.isComplete(files.segment(index), LogDescriptor.SEGMENT_BYTES)) {
            return null;
        }
        Arena arena = Arena.ofShared();
        MemorySegment segment = MappedFile.open(files.segment(index), LogDescriptor.SEGMENT_BYTES, arena);
        mapped.put(index, new Mapped(arena, segment));
        return segment;
    }
}
