package dev.interleave.replay;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.Arrays;

/// A position in a trace that moves in both directions, and the world there.
///
/// For one thread at a time.
///
/// ## How it moves
///
/// The world at a position is the fold of the events before it, and a fold only goes forward. To go back is to
/// begin again from further back: from the last of the {@link Keyframes} at or before the goal. To go forward
/// is the same, unless the world is already between that keyframe and the goal: then it folds on from where it
/// is. So a step forward costs one event, and everything else costs a copy of the world and on average half an
/// interval of events.
///
///     keyframes   0 ........ 8192 ........ 16384 ........ 24576 ... frontier
///     goal                                          ^
///     world       copy of ................ 16384, then folds .....
///
/// Keyframes are made when the fold first passes their positions, so the first jump to the end of a trace
/// costs the whole fold once; {@link #prepare} pays for it beforehand, on another thread if the cursor is
/// handed over safely.
///
/// There is no undo information per event: the inverse of an event would have to remember what the event
/// overwrote, which is more memory than keyframes and a second fold to keep right. State reached backward
/// equals state reached forward by construction, for there is only one way to reach it.
public final class Cursor {

    private Trace trace;
    private final World world;
    private final Keyframes keyframes;
    /// How far the fold has ever been.
    private int frontier;
    /// The PRINT events before the frontier.
    private int[] prints = new int[16];

    private int printCount;

    /// At position 0, before the first event.
    public Cursor(Trace trace) {
        this(trace, new Keyframes());
    }

    Cursor(Trace trace, Keyframes keyframes) {
        this.trace = trace;
        this.world = new World(trace);
        this.keyframes = keyframes;
        keyframes.offer(world);
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
        World frame = keyframes.before(position);
        if (world.position() > position || world.position() < frame.position()) {
            world.copyFrom(frame);
            world.reserve(trace);
        }
        fold(Math.min(position, frontier));
        explore(position);
    }

    /// Moves to a time: everything up to and including it has happened.
    public void seekNanos(long nanos) {
        seek(trace.firstAfter(nanos));
    }

    /// Makes every keyframe that later seeks will want, and returns to where it was.
    public void prepare() {
        int position = position();
        seek(trace.size());
        seek(position);
    }

    /// Goes on with a longer trace that begins with this one. The position stays.
    public void advance(Trace longer) {
        trace = longer;
        world.reserve(longer);
    }

    /// The event that printed line `i`, from 0, of those printed before the cursor ({@link Output#printCount}).
    public int printEvent(int i) {
        return prints[i];
    }

    private void fold(int position) {
        Trace events = trace;
        World folded = world;
        for (int event = folded.position(); event < position; event++) {
            folded.apply(events, event);
        }
    }

    /// Folds where nobody has been: leaves keyframes behind and takes note of what is printed.
    private void explore(int position) {
        while (world.position() < position) {
            int stop = Math.min(position, Math.max(keyframes.nextDue(), world.position() + 1));
            int from = world.position();
            fold(stop);
            notePrints(from, stop);
            frontier = stop;
            keyframes.offer(world);
        }
    }

    private void notePrints(int from, int to) {
        int print = EventKind.PRINT.code();
        for (int event = from; event < to; event++) {
            if (trace.kindCode(event) == print) {
                if (printCount == prints.length) {
                    prints = Arrays.copyOf(prints, printCount * 2);
                }
                prints[printCount++] = event;
            }
        }
    }
}
