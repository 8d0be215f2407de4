package dev.interleave.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The stamps of messages that are under way, by number.
final class MessageStamps {

    private final MessageMap places = new MessageMap();
    private @Nullable Stamp[] stamps = new Stamp[64];
    private int[] free = new int[64];
    private int freeCount;
    private int used;

    void put(int number, Stamp stamp) {
        take(number);
        if (freeCount == 0 && used == stamps.length) {
            stamps = Arrays.copyOf(stamps, 2 * used);
            free = Arrays.copyOf(free, 2 * used);
        }
        int place = freeCount > 0 ? free[--freeCount] : used++;
        stamps[place] = stamp;
        places.put(number, place);
    }

    /// The stamp, null for a message that was not put; forgets it.
    @Nullable
    Stamp take(int number) {
        int place = places.remove(number);
        if (place < 0) {
            return null;
        }
        Stamp stamp = stamps[place];
        stamps[place] = null;
        free[freeCount++] = place;
        return stamp;
    }
}
