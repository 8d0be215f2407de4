package dev.interleave.analysis;

/// Finds whose most of a stretch of time was, keeping the heaviest few only. When there are more, the lightest
/// makes room and leaves its weight to the newcomer (the "space saving" sketch of Metwally, Agrawal and El
/// Abbadi, 2005): whoever has more than an eighth of the time is never lost.
final class OwnerTimes {

    private static final int PLACES = 8;

    private final int[] owners = new int[PLACES];
    private final long[] nanos = new long[PLACES];
    private int size;

    void clear() {
        size = 0;
    }

    /// Owner -1 is nobody, and does not count.
    void add(int owner, long time) {
        if (owner < 0) {
            return;
        }
        int lightest = 0;
        for (int i = 0; i < size; i++) {
            if (owners[i] == owner) {
                nanos[i] += time;
                return;
            }
            if (nanos[i] < nanos[lightest]) {
                lightest = i;
            }
        }
        if (size < PLACES) {
            owners[size] = owner;
            nanos[size++] = time;
        } else {
            owners[lightest] = owner;
            nanos[lightest] += time;
        }
    }

    void add(OwnerTimes other) {
        for (int i = 0; i < other.size; i++) {
            add(other.owners[i], other.nanos[i]);
        }
    }

    /// -1 when nobody was ever added.
    int heaviest() {
        int best = -1;
        long most = -1;
        for (int i = 0; i < size; i++) {
            if (nanos[i] > most) {
                most = nanos[i];
                best = owners[i];
            }
        }
        return best;
    }
}
