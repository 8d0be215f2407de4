package dev.interleave.analysis;

import dev.interleave.trace.ActorState;
import dev.interleave.trace.ResourceKind;
import org.jspecify.annotations.Nullable;

/// The states of one actor or resource from time 0 to the end of the trace, as spans that touch: each begins
/// where the one before ends, and no two neighbours say the same.
///
/// What `state` and `value` of a span say:
///
/// | lane of        | state                                                   | value                              |
/// |----------------|---------------------------------------------------------|------------------------------------|
/// | an actor       | its {@link ActorState}                                  | resource it waits for, or -1       |
/// | a lock         | NONE free, RUNNING held, BLOCKED held with waiters      | owner, or -1                       |
/// | a semaphore    | NONE all free, RUNNING some taken, BLOCKED with waiters | free permits                       |
/// | a queue        | NONE empty, RUNNING not empty, WAITING with waiters     | number of messages                 |
/// | a condition    | NONE, WAITING with waiters                              | number of waiters                  |
/// | an event       | NONE not set, RUNNING set, WAITING with waiters         | 1 when set                         |
/// | a barrier      | NONE, WAITING when some have arrived                    | arrivals                           |
/// | a shared value | NONE never written, RUNNING                             | last writer, or -1                 |
/// | a future       | NONE, READY submitted, RUNNING, FINISHED, FAILED        | worker, or -1                      |
/// | a pool         | NONE all busy, WAITING when workers are idle            | idle workers                       |
/// | an event loop  | NONE not running, RUNNING a task, READY, WAITING idle   | mounted task, or -1                |
///
/// Grows with its {@link Lanes}, for one thread at a time.
public final class Lane {

    private final LaneKind kind;
    private final int id;
    private final @Nullable ResourceKind resourceKind;

    Lane(LaneKind kind, int id, @Nullable ResourceKind resourceKind) {
        this.kind = kind;
        this.id = id;
        this.resourceKind = resourceKind;
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
        return 1;
    }

    public long startNanos(int span) {
        return 0;
    }

    /// Where the next span begins, or the end of the trace.
    public long endNanos(int span) {
        return 0;
    }

    public ActorState state(int span) {
        return ActorState.NONE;
    }

    /// {@link ActorState#severity} of the state, for loops.
    public byte severity(int span) {
        return 0;
    }

    /// See the table above.
    public int value(int span) {
        return -1;
    }

    /// The event that began the span, -1 for the first one.
    public int event(int span) {
        return -1;
    }

    /// The last span that begins at or before the time.
    public int spanAt(long nanos) {
        return 0;
    }

    /// Whether {@link #fold} can say whose time it was: a lock's owners, a loop's tasks.
    public boolean hasOwner() {
        return resourceKind != null && (resourceKind.hasOwner() || resourceKind == ResourceKind.EVENT_LOOP);
    }

    /// Folds the lane into pixels: pixel `p` covers `nanosPerPixel` from `fromNanos + p * nanosPerPixel`. A
    /// pixel beyond the trace's end gets -1 in both.
    ///
    /// @param dominant receives the {@link ActorState#severity} of the state with the most time in each pixel
    /// @param worst receives that of the worst state in each pixel, however short
    public void fold(long fromNanos, double nanosPerPixel, int pixels, byte[] dominant, byte[] worst) {}

    /// The same, and who owned the lock, or ran on the loop, for most of each pixel (-1: nobody).
    public void foldOwners(long fromNanos, double nanosPerPixel, int pixels, int[] owners) {}
}
