package dev.interleave.explore;

/// One step of a run, as far as its place among others matters. Immutable.
///
/// @param thread who takes it
/// @param actor the actor of that thread
/// @param variant in which way, or {@link #ANY}
/// @param accesses what it touches: each a number of an object, doubled, plus 1 if the step changes it
/// @param oneWay whether the thread could do nothing else, wherever its step is taken
/// @param isKnown whether it was taken already, so that these are all accesses, not only those that can be told
///     before
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Move(int thread, int actor, int variant, int[] accesses, boolean oneWay, boolean isKnown) {

    /// In every way in which the thread can take its step; found out when it does.
    static final int ANY = Integer.MIN_VALUE;

    static final Move[] NONE = {};

    /// A step that is taken in any way, of which only some accesses are known.
    static Move open(int thread, int actor, int[] accesses) {
        return new Move(thread, actor, ANY, accesses, false, false);
    }

    boolean isOpen() {
        return variant == ANY;
    }

    /// Whether the two, of different threads, may not change places.
    boolean conflictsWith(Move other) {
        int[] others = other.accesses;
        for (int mine : accesses) {
            for (int its : others) {
                if ((mine ^ its) <= 1 && ((mine | its) & 1) == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean dependsOn(Move other) {
        return thread == other.thread || conflictsWith(other);
    }

    /// Whether both are the same step of the same thread, in the same way as far as is known.
    boolean matches(Move other) {
        return thread == other.thread
                && (isOpen() || other.isOpen() || (actor == other.actor && variant == other.variant));
    }

    /// Whether the steps could be taken with this one first: it is among them with nothing before it that it
    /// depends on, or it depends on none of them. (A weak initial, in the words of the paper.)
    boolean canComeFirstIn(Move[] steps, int count) {
        for (int i = 0; i < count; i++) {
            if (steps[i].thread == thread) {
                return matches(steps[i]) && isIndependent(steps[i], steps, i);
            }
        }
        return isIndependent(this, steps, count);
    }

    private static boolean isIndependent(Move move, Move[] steps, int count) {
        for (int i = 0; i < count; i++) {
            if (move.conflictsWith(steps[i])) {
                return false;
            }
        }
        return true;
    }
}
