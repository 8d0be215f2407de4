package dev.interleave.engine.controlled;

/// Places that actors compute on, shared out in slices: the cores of the machine, or the one interpreter lock of
/// a process.
///
///     place 0  |transfer-1 ......|main .......|      an actor keeps its place until it waits or sleeps,
///     place 1  |transfer-2 ...|               |      or its slice is over and somebody else wants it
///
/// Times are virtual, in nanoseconds.
final class Cores {

    /// No place.
    static final int NONE = -1;

    private final long sliceNanos;
    private final ControlledActor[] owners;
    private final long[] freeNanos;
    private final long[] sliceEndNanos;

    Cores(int count, long sliceNanos) {
        this.sliceNanos = sliceNanos;
        this.owners = new ControlledActor[count];
        this.freeNanos = new long[count];
        this.sliceEndNanos = new long[count];
    }

    int count() {
        return owners.length;
    }

    void clear() {
        for (int i = 0; i < owners.length; i++) {
            giveBack(i, 0);
            freeNanos[i] = 0;
        }
    }

    /// The place that an actor without one can have first.
    ///
    /// @param sliced whether an owner must make room at the end of its slice; else it keeps the place for all
    ///     that it has begun
    int first(boolean sliced) {
        int best = 0;
        long bestNanos = availableNanos(0, sliced);
        for (int i = 1; i < owners.length; i++) {
            long nanos = availableNanos(i, sliced);
            if (nanos < bestNanos) {
                best = i;
                bestNanos = nanos;
            }
        }
        return best;
    }

    long availableNanos(int place, boolean sliced) {
        return sliced && isOwned(place) ? Math.max(freeNanos[place], sliceEndNanos[place]) : freeNanos[place];
    }

    @SuppressWarnings("NullAway") // an array of places that nobody owns
    private boolean isOwned(int place) {
        return owners[place] != null;
    }

    /// The owner of a place, who loses it to somebody else; null when there is none.
    @SuppressWarnings("NullAway") // as above
    ControlledActor owner(int place) {
        return owners[place];
    }

    void take(int place, ControlledActor actor, long nanos) {
        owners[place] = actor;
        freeNanos[place] = nanos;
        sliceEndNanos[place] = nanos + sliceNanos;
    }

    /// The owner computes until then.
    void busyUntil(int place, long nanos) {
        freeNanos[place] = nanos;
    }

    /// Its owner is no more, whatever he had begun.
    @SuppressWarnings("NullAway") // as above
    void cutOff(int place, long nanos) {
        owners[place] = null;
        freeNanos[place] = Math.min(freeNanos[place], nanos);
    }

    /// It is free from then on.
    @SuppressWarnings("NullAway") // as above
    void giveBack(int place, long nanos) {
        owners[place] = null;
        freeNanos[place] = Math.max(freeNanos[place], nanos);
    }
}
