package dev.interleave.analysis;

import java.util.ArrayList;
import java.util.List;

/// What has been done to one value in the memory of one process. Finds the accesses that are not in order with a
/// new one, each pair of source lines once.
final class AccessHistory {

    /// Hears of a pair of accesses that nothing orders.
    interface Listener {
        void race(AccessHistory history, int firstEvent, int[] firstLocks, int event, int[] locks);
    }

    final int value;
    private final Listener listener;
    private final List<AccessPlace> places = new ArrayList<>();
    private final LinePairs lines;
    private final LockCounts guards = new LockCounts();

    AccessHistory(int value, LinePairs lines, Listener listener) {
        this.value = value;
        this.lines = lines;
        this.listener = listener;
    }

    /// The same value in the memory of another process.
    AccessHistory copy() {
        return new AccessHistory(value, lines, listener);
    }

    /// How many accesses were made under which locks.
    LockCounts guards() {
        return guards;
    }

    /// Takes in the next access. Returns how many earlier ones were looked at.
    int access(Chain chain, int event, int site, boolean isWrite, int[] held) {
        guards.count(held);
        AccessPlace place = place(lines.lineOf(site), isWrite);
        int looked = places.size() + place.size;
        if (place.isRepeated(chain)) {
            return looked;
        }
        for (int i = 0; i < places.size(); i++) {
            AccessPlace other = places.get(i);
            if ((isWrite || other.isWrite) && !lines.isTold(place.line, other.line)) {
                looked += other.size;
                int unordered = other.unordered(chain);
                if (unordered >= 0) {
                    lines.tell(place.line, other.line);
                    listener.race(this, other.events[unordered], other.locks[unordered], event, held);
                }
            }
        }
        place.add(chain, event, held);
        return looked;
    }

    private AccessPlace place(int line, boolean isWrite) {
        for (int i = 0; i < places.size(); i++) {
            AccessPlace place = places.get(i);
            if (place.line == line && place.isWrite == isWrite) {
                return place;
            }
        }
        AccessPlace added = new AccessPlace(line, isWrite);
        places.add(added);
        return added;
    }
}
