package dev.interleave.analysis;

import dev.interleave.replay.Cursor;
import dev.interleave.replay.World;
import dev.interleave.trace.Trace;

/// One sentence for each event: who did what to what, and why or with what effect. At most {@link #MAX_LENGTH}
/// characters; long names are clipped in the middle.
///
/// For one thread at a time.
public final class Captions {

    /// No caption is longer.
    public static final int MAX_LENGTH = 90;

    private final Cursor cursor;

    private Captions(Trace trace) {
        this.cursor = new Cursor(trace);
    }

    public static Captions of(Trace trace) {
        return new Captions(trace);
    }

    /// The caption of the event. Cheap for neighbours of the last one asked for.
    public String caption(int event) {
        cursor.seek(event);
        return of(cursor.trace(), cursor.world(), event);
    }

    /// Goes on with a longer trace that begins with this one.
    public void advance(Trace longer) {
        cursor.advance(longer);
    }

    /// The caption of the event, given the world just before it.
    public static String of(Trace trace, World before, int event) {
        return "";
    }
}
