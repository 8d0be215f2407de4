package dev.interleave.analysis;

import java.util.ArrayDeque;

/// The free permits of a semaphore. Each carries what whoever gave it had done, and they are taken in the order
/// in which they were given: first those that were there from the beginning, which carry nothing. So two that
/// hold a permit each at once are not in order, nor are two that could have.
final class PermitStamps {

    /// What is given beyond that is taken together.
    private static final int MOST = 256;

    private final ArrayDeque<Stamp> given = new ArrayDeque<>();
    private long untouched;

    PermitStamps(long permits) {
        untouched = permits;
    }

    void give(Stamp stamp) {
        given.addLast(given.size() < MOST ? stamp : given.removeLast().with(stamp));
    }

    Stamp take() {
        if (untouched > 0) {
            untouched--;
            return Stamp.NOTHING;
        }
        Stamp first = given.pollFirst();
        return first == null ? Stamp.NOTHING : first;
    }
}
