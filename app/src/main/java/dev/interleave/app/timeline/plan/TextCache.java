package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.LaneKind;
import dev.interleave.analysis.Lanes;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Remembers the words of spans from frame to frame, so that panning makes no strings. A table of
/// fixed size; a newer span pushes out an older one that has the same place.
final class TextCache {

    private static final int SIZE = 1 << 12;

    private final long[] keys = new long[SIZE];
    private final @Nullable String[] full = new String[SIZE];
    private final @Nullable String[] brief = new String[SIZE];
    private @Nullable Trace owner;
    private @Nullable Lanes analysed;

    TextCache() {}

    /// Forgets the words of another trace, and of other spans of the same.
    void begin(Trace trace, Lanes next) {
        if (owner != trace || analysed != next) {
            owner = trace;
            analysed = next;
            Arrays.fill(full, null);
        }
    }

    /// The words of the span that fit, or null.
    @Nullable
    String fitting(Trace trace, Lane lane, int span, TextStyle style, double roomPx) {
        int place = place(trace, lane, span);
        String words = full[place];
        if (words == null || words.isEmpty()) {
            return null;
        }
        if (style.widthPx(words) <= roomPx) {
            return words;
        }
        String less = brief[place];
        return less != null && !less.isEmpty() && style.widthPx(less) <= roomPx ? less : null;
    }

    private int place(Trace trace, Lane lane, int span) {
        long lanePart = lane.id() * 2L + (lane.kind() == LaneKind.ACTOR ? 0 : 1);
        long key = lanePart << 32 | span;
        int place = (int) ((key * 0x9e37_79b9_7f4a_7c15L) >>> 52);
        if (keys[place] != key || full[place] == null) {
            keys[place] = key;
            full[place] = SpanText.of(trace, lane, span);
            brief[place] = SpanText.brief(trace, lane, span);
        }
        return place;
    }
}
