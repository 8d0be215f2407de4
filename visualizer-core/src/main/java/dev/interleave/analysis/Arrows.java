package dev.interleave.analysis;

import dev.interleave.trace.Trace;

/// The causes that cross lanes, each from an event of one actor to an event of another (or of itself, for a
/// message).
///
/// Sorted by the event at the head, so a live trace only appends. Grows with it, for one thread at a time.
public final class Arrows {

    private Trace trace;

    private Arrows(Trace trace) {
        this.trace = trace;
    }

    public static Arrows of(Trace trace) {
        return new Arrows(trace);
    }

    /// Goes on with a longer trace that begins with this one.
    public void advance(Trace longer) {
        trace = longer;
    }

    public int size() {
        return 0;
    }

    /// The event that the arrow comes from.
    public int fromEvent(int arrow) {
        return -1;
    }

    /// The event that the arrow points at.
    public int toEvent(int arrow) {
        return -1;
    }

    public ArrowKind kind(int arrow) {
        return ArrowKind.MESSAGE;
    }

    public long fromNanos(int arrow) {
        return trace.nanos(fromEvent(arrow));
    }

    public long toNanos(int arrow) {
        return trace.nanos(toEvent(arrow));
    }

    /// The first arrow after `previous` (-1 to begin) that touches the time from `fromNanos` to `toNanos`, -1
    /// when there is none. Walks past what does not touch in blocks.
    public int next(int previous, long fromNanos, long toNanos) {
        return -1;
    }

    /// The arrow whose head is the event, -1 for none.
    public int arrowTo(int event) {
        return -1;
    }
}
