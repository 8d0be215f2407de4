package dev.interleave.analysis;

import dev.interleave.trace.ActorState;
import dev.interleave.trace.ResourceKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The states of one actor or resource from time 0 to the end of the trace, as spans that touch: each begins
/// where the one before ends, and no two neighbours say the same, but for a wait or a write that begins anew.
/// What begins and ends at the same nanosecond leaves no span.
///
/// What `state` and `value` of a span say:
///
/// | lane of        | state                                                    | value                        |
/// | -------------- | -------------------------------------------------------- | ---------------------------- |
/// | an actor       | its {@link ActorState}                                   | resource it waits for, or -1 |
/// | a lock         | NONE free, RUNNING held, BLOCKED held with waiters       | owner, or -1                 |
/// | a semaphore    | NONE all free, RUNNING some taken, BLOCKED and none left | free permits                 |
/// | a queue        | NONE empty, RUNNING not, WAITING for one or for room     | number of messages           |
/// | a condition    | NONE, WAITING with waiters                               | number of waiters            |
/// | an event       | NONE not set, RUNNING set, WAITING until it is           | 1 when set                   |
/// | a barrier      | NONE, WAITING when some have arrived                     | arrivals                     |
/// | a shared value | NONE never written, RUNNING                              | last writer, or -1           |
/// | a future       | NONE, READY submitted, RUNNING, FINISHED, FAILED         | worker, or -1                |
/// | a pool         | NONE all busy, WAITING when workers are idle             | idle workers                 |
/// | an event loop  | NONE not set, RUNNING set, WAITING until it is           | mounted task, or -1          |
///
/// Grows with its {@link Lanes}, for one thread at a time.
public final class Lane {

    private static final int SEVERITY_BITS = 4;
    private static final int SEVERITY_MASK = (1 << SEVERITY_BITS) - 1;
    private static final long NO_OVERLAY = -1;

    private final LaneKind kind;
    private final int id;
    private final @Nullable ResourceKind resourceKind;
    private int size;
    /// Start in nanoseconds in the upper 60 bits, severity in the lower 4: one load tells both to a fold.
    private long[] marks = new long[4];

    private int[] values = new int[4];
    private int[] events = new int[4];
    private long endNanos;
    private final LaneFold fold = new LaneFold(this);
    /// The mark that the overlay of {@link #markDeadlocked} replaced, or {@link #NO_OVERLAY}.
    private long replacedMark = NO_OVERLAY;

    private boolean isOverlaid;

    Lane(LaneKind kind, int id, @Nullable ResourceKind resourceKind, int firstValue) {
        this.kind = kind;
        this.id = id;
        this.resourceKind = resourceKind;
        add(0, ActorState.NONE, firstValue, -1);
    }

    public LaneKind kind() {
        return kind;
    }

    /// Id of the actor or resource.
    public int id() {
        return id;
    }

    /// The kind of the resource, null for an actor.
    public @Nullable ResourceKind resourceKind() {
        return resourceKind;
    }

    /// Number of spans, at least 1.
    public int size() {
        return size;
    }

    public long startNanos(int span) {
        return marks[span] >>> SEVERITY_BITS;
    }

    /// Where the next span begins, or the end of the trace.
    public long endNanos(int span) {
        return span + 1 < size ? marks[span + 1] >>> SEVERITY_BITS : endNanos;
    }

    public ActorState state(int span) {
        return ActorState.ofSeverity(severity(span));
    }

    /// {@link ActorState#severity} of the state, for loops.
    public byte severity(int span) {
        return (byte) (marks[span] & SEVERITY_MASK);
    }

    /// See the table above.
    public int value(int span) {
        return values[span];
    }

    /// The event that began the span, -1 for the first one.
    public int event(int span) {
        return events[span];
    }

    /// The last span that begins at or before the time, 0 for a time before 0.
    public int spanAt(long nanos) {
        int low = 0;
        int high = size;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (marks[middle] >>> SEVERITY_BITS <= nanos) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether {@link #foldOwners} can say whose time it was: a lock's owners, a loop's tasks, a value's
    /// writers.
    public boolean hasOwner() {
        return resourceKind != null && hasOwner(resourceKind);
    }

    private static boolean hasOwner(ResourceKind kind) {
        return kind.hasOwner() || kind == ResourceKind.EVENT_LOOP || kind == ResourceKind.VALUE;
    }

    /// Folds the lane into pixels: pixel `p` covers the `nanosPerPixel` from `fromNanos + p * nanosPerPixel`.
    /// A pixel outside of the trace gets -1 in both.
    ///
    /// @param dominant receives the {@link ActorState#severity} of the state with the most time in each pixel
    /// @param worst receives that of the worst state in each pixel, however short
    public void fold(long fromNanos, double nanosPerPixel, int pixels, byte[] dominant, byte[] worst) {
        fold.states(fromNanos, nanosPerPixel, pixels, dominant, worst);
    }

    /// Whose time most of each pixel's owned time was; -1 when nobody's was any of it.
    public void foldOwners(long fromNanos, double nanosPerPixel, int pixels, int[] owners) {
        fold.owners(fromNanos, nanosPerPixel, pixels, owners);
    }

    long endNanos() {
        return endNanos;
    }

    /// What is so from this time on. Times never decrease.
    void change(long nanos, ActorState state, int value, int event, boolean isAnew) {
        int last = size - 1;
        if (severity(last) == state.severity() && values[last] == value && !isAnew) {
            return;
        }
        if (startNanos(last) != nanos) {
            add(nanos, state, value, event);
            return;
        }
        boolean sameAsBefore =
                last > 0 && severity(last - 1) == state.severity() && values[last - 1] == value && !isAnew;
        if (sameAsBefore) {
            size--;
        } else {
            set(last, nanos, state, value, event);
        }
    }

    /// Takes the last span back if this event began it: the one before goes on.
    void forget(int event) {
        if (size > 1 && events[size - 1] == event) {
            size--;
        }
    }

    private void add(long nanos, ActorState state, int value, int event) {
        if (size == marks.length) {
            int larger = size + (size >> 1) + 4;
            marks = Arrays.copyOf(marks, larger);
            values = Arrays.copyOf(values, larger);
            events = Arrays.copyOf(events, larger);
        }
        set(size++, nanos, state, value, event);
    }

    private void set(int span, long nanos, ActorState state, int value, int event) {
        marks[span] = nanos << SEVERITY_BITS | state.severity();
        values[span] = value;
        events[span] = event;
    }

    /// Takes note of where the trace ends now. The last span stays open.
    void finish(long nanos) {
        endNanos = nanos;
        fold.refresh();
    }

    /// Gives back memory that only a growing lane needs.
    void trim() {
        marks = Arrays.copyOf(marks, size);
        values = Arrays.copyOf(values, size);
        events = Arrays.copyOf(events, size);
    }

    /// Lays DEADLOCKED over the last span from the time on, until {@link #clearDeadlocked}.
    void markDeadlocked(long nanos, int event) {
        int last = size - 1;
        isOverlaid = true;
        if (startNanos(last) >= nanos) {
            replacedMark = marks[last];
            marks[last] = (marks[last] & ~SEVERITY_MASK) | ActorState.DEADLOCKED.severity();
        } else {
            replacedMark = NO_OVERLAY;
            add(nanos, ActorState.DEADLOCKED, values[last], event);
        }
    }

    void clearDeadlocked() {
        if (!isOverlaid) {
            return;
        }
        isOverlaid = false;
        if (replacedMark == NO_OVERLAY) {
            size--;
        } else {
            marks[size - 1] = replacedMark;
        }
    }
}
