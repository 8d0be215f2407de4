package dev.interleave.analysis;

import dev.interleave.trace.Trace;
import java.util.Arrays;

/// The causes that cross lanes: each arrow from the event that gave to the event that got.
///
/// Sorted by the event at the head, so that a live trace only appends. Grows with it, for one thread at a time.
///
/// To find the arrows that touch a stretch of time: those whose heads are before it are skipped by binary
/// search; of the others, those whose tails are behind it are skipped in blocks of 64 and of 4096, each of
/// which knows its earliest tail.
public final class Arrows {

    private static final int BLOCK_SHIFT = 6;
    private static final int LARGE_SHIFT = 12;

    private Trace trace;
    private final Axis axis;
    private final ArrowFinder finder = new ArrowFinder();
    private int scanned;
    private int size;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private ArrowKind[] kinds = new ArrowKind[64];
    private int[] earliestOfBlock = new int[1];
    private int[] earliestOfLarge = new int[1];

    private Arrows(Trace trace, Axis axis) {
        this.trace = trace;
        this.axis = axis;
    }

    /// The arrows by recorded time.
    public static Arrows of(Trace trace) {
        return of(trace, Axis.TIME);
    }

    /// The same, with times of this axis.
    public static Arrows of(Trace trace, Axis axis) {
        Arrows arrows = new Arrows(trace, axis);
        arrows.advance(trace);
        return arrows;
    }

    /// Goes on with a longer trace that begins with this one. Costs what the new events cost.
    public void advance(Trace longer) {
        trace = longer;
        finder.reserve(longer);
        for (int event = scanned; event < longer.size(); event++) {
            int cause = finder.causeOf(longer, event);
            if (cause >= 0) {
                add(cause, event, finder.kind());
            }
        }
        scanned = longer.size();
    }

    private void add(int cause, int effect, ArrowKind kind) {
        if (size == from.length) {
            int larger = size + (size >> 1);
            from = Arrays.copyOf(from, larger);
            to = Arrays.copyOf(to, larger);
            kinds = Arrays.copyOf(kinds, larger);
        }
        from[size] = cause;
        to[size] = effect;
        kinds[size] = kind;
        earliestOfBlock = note(earliestOfBlock, size >> BLOCK_SHIFT, cause);
        earliestOfLarge = note(earliestOfLarge, size >> LARGE_SHIFT, cause);
        size++;
    }

    private static int[] note(int[] earliest, int block, int cause) {
        int[] column = earliest;
        if (block >= column.length) {
            column = Arrays.copyOf(column, column.length * 2);
        }
        boolean isFirst = column[block] == 0; // one more than the event is kept
        column[block] = isFirst ? cause + 1 : Math.min(column[block], cause + 1);
        return column;
    }

    public int size() {
        return size;
    }

    /// The event that the arrow comes from.
    public int fromEvent(int arrow) {
        return from[arrow];
    }

    /// The event that the arrow points at.
    public int toEvent(int arrow) {
        return to[arrow];
    }

    public ArrowKind kind(int arrow) {
        return kinds[arrow];
    }

    public long fromNanos(int arrow) {
        return axis.nanos(trace, from[arrow]);
    }

    public long toNanos(int arrow) {
        return axis.nanos(trace, to[arrow]);
    }

    /// The first arrow after `previous` (-1 to begin) that touches the time from `fromNanos` to `toNanos`, -1
    /// when there is none.
    public int next(int previous, long fromNanos, long toNanos) {
        int firstEvent = fromNanos <= 0 ? 0 : axis.firstAfter(trace, fromNanos - 1);
        int endEvent = axis.firstAfter(trace, toNanos);
        return nextFrom(Math.max(previous + 1, firstTo(firstEvent)), endEvent);
    }

    /// The first arrow at or after `start` whose tail is before the event.
    private int nextFrom(int start, int endEvent) {
        int arrow = start;
        while (arrow < size) {
            if ((arrow & ((1 << LARGE_SHIFT) - 1)) == 0 && earliestOfLarge[arrow >> LARGE_SHIFT] > endEvent) {
                arrow += 1 << LARGE_SHIFT;
            } else if ((arrow & ((1 << BLOCK_SHIFT) - 1)) == 0 && earliestOfBlock[arrow >> BLOCK_SHIFT] > endEvent) {
                arrow += 1 << BLOCK_SHIFT;
            } else if (from[arrow] < endEvent) {
                return arrow;
            } else {
                arrow++;
            }
        }
        return -1;
    }

    /// The first arrow that arrives at this time or later, {@link #size} when there is none: those that
    /// arrive in a stretch of time lie side by side.
    public int firstArriving(long nanos) {
        return firstTo(nanos <= 0 ? 0 : axis.firstAfter(trace, nanos - 1));
    }

    /// The first arrow whose head is at or after the event.
    private int firstTo(int event) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] < event) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The arrow whose head is the event, -1 for none.
    public int arrowTo(int event) {
        int arrow = firstTo(event);
        return arrow < size && to[arrow] == event ? arrow : -1;
    }

    /// The first arrow whose tail is the event, -1 for none.
    public int arrowFrom(int event) {
        int arrow = nextFrom(firstTo(event + 1), event + 1);
        while (arrow >= 0 && from[arrow] != event) {
            arrow = nextFrom(arrow + 1, event + 1);
        }
        return arrow;
    }
}
