package dev.interleave.analysis;

import java.util.Arrays;

/// Events of which each happens before the next: those of a thread, or of a loop's carrier with all its tasks.
/// Counts its own time, and knows how much of the other chains happened before its present.
final class Chain {

    private static final int[] NOTHING = {};

    final int id;
    private int time = 1;
    private int[] known = NOTHING;
    /// A stamp has the array too, so it must not change any more.
    private boolean isShared = true;

    Chain(int id) {
        this.id = id;
    }

    /// Of the present; later than every stamp given so far.
    int time() {
        return time;
    }

    /// Whether what the chain did at that time happened before the present of this one.
    boolean knows(int otherChain, int otherTime) {
        return otherChain == id || (otherChain < known.length && otherTime <= known[otherChain]);
    }

    /// A stamp of everything up to the present, which becomes the past.
    Stamp give() {
        isShared = true;
        return new Stamp(known, id, time++);
    }

    /// What is before the stamp is before the present from now on. Whoever knows a chain's time knows all that the
    /// chain knew then, so mostly nothing is to be done.
    ///
    /// @return how many numbers were looked at or copied
    int take(Stamp stamp) {
        if (stamp.chain() != Stamp.MANY && knows(stamp.chain(), stamp.time())) {
            return 1;
        }
        int length = Math.max(known.length, stamp.length());
        if (isShared || length > known.length) {
            known = Arrays.copyOf(known, length);
            isShared = false;
        }
        Stamp.mergeInto(known, stamp);
        return 2 * length;
    }
}
