package dev.interleave.record;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The follower's window on the event files of one log: maps segments as they are needed and lets go of those that
/// have been read.
final class SegmentReader {

    private record Mapped(Arena arena, MemorySegment segment) {}

    private final LogFiles files;
    private final Map<Integer, Mapped> mapped = new HashMap<>();
    private int lastIndex = -1;
    private @Nullable MemorySegment last;

    SegmentReader(LogFiles files) {
        this.files = files;
    }

    /// The segment, null while its file is not there in full.
    @Nullable
    MemorySegment get(int index) throws IOException {
        if (index == lastIndex) {
            return last;
        }
        Mapped known = mapped.get(index);
        MemorySegment segment = known == null ? map(index) : known.segment;
        if (segment != null) {
            lastIndex = index;
            last = segment;
        }
        return segment;
    }

    /// Lets go of all segments before this one.
    void release(int index) {
        if (lastIndex < index) {
            lastIndex = -1;
            last = null;
        }
        Iterator<Map.Entry<Integer, Mapped>> each = mapped.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Integer, Mapped> entry = each.next();
            if (entry.getKey() < index) {
                entry.getValue().arena.close();
                each.remove();
            }
        }
    }

    void close() {
        release(Integer.MAX_VALUE);
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
