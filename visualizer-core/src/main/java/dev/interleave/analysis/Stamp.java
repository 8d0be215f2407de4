package dev.interleave.analysis;

import java.util.Arrays;

/// All that had happened before one moment: of each chain, how far it had come. Immutable.
///
/// A stamp that a chain gave is that chain's own time and what it knew of the others, in an array that later
/// stamps of it share until it learns something new. So a stamp costs one small object wherever nothing was
/// learned.
final class Stamp {

    /// Instead of a chain: several gave it.
    static final int MANY = -1;

    static final Stamp NOTHING = new Stamp(new int[0], MANY, 0);

    private final int[] known;
    private final int chain;
    private final int time;

    /// @param known by chain, the latest time of it that happened before; 0 for none, also beyond the end
    /// @param chain who gave it, {@link #MANY} when several did
    /// @param time of that chain, which happened before too
    Stamp(int[] known, int chain, int time) {
        this.known = known;
        this.chain = chain;
        this.time = time;
    }

    int chain() {
        return chain;
    }

    int time() {
        return time;
    }

    /// How many chains there is room for.
    int length() {
        return Math.max(known.length, chain + 1);
    }

    /// Whether what the chain did at that time happened before.
    boolean knows(int otherChain, int otherTime) {
        return otherChain == chain
                ? otherTime <= time
                : otherTime <= (otherChain < known.length ? known[otherChain] : 0);
    }

    /// What happened before this or before the other.
    Stamp with(Stamp other) {
        if (chain != MANY && other.knows(chain, time)) {
            return other;
        }
        if (other.chain != MANY && knows(other.chain, other.time)) {
            return this;
        }
        int[] union = Arrays.copyOf(known, Math.max(length(), other.length()));
        raise(union, chain, time);
        mergeInto(union, other);
        return new Stamp(union, MANY, 0);
    }

    /// Raises the times, which must be long enough, to what the stamp knows.
    static void mergeInto(int[] times, Stamp stamp) {
        int[] others = stamp.known;
        for (int i = 0; i < others.length; i++) {
            times[i] = Math.max(times[i], others[i]);
        }
        raise(times, stamp.chain, stamp.time);
    }

    private static void raise(int[] times, int chain, int time) {
        if (chain != MANY) {
            times[chain] = Math.max(times[chain], time);
        }
    }
}
