package dev.interleave.analysis;

import java.util.Arrays;

/// From message number to the event that put it, for messages that are under way. Open addressing; a removal
/// moves back what it had pushed aside, so that nothing is left behind (Knuth, volume 3, algorithm R of
/// section 6.4).
final class MessageMap {

    private static final int ABSENT = -1;

    private int[] numbers = new int[64];
    private int[] events = filled(64);
    private int size;

    private static int[] filled(int length) {
        int[] events = new int[length];
        Arrays.fill(events, ABSENT);
        return events;
    }

    void put(int number, int event) {
        if (size * 2 >= events.length) {
            grow();
        }
        int place = placeOf(number);
        if (events[place] == ABSENT) {
            size++;
        }
        numbers[place] = number;
        events[place] = event;
    }

    /// The event, -1 for a number that was not put; forgets it.
    int remove(int number) {
        int place = placeOf(number);
        int event = events[place];
        if (event == ABSENT) {
            return ABSENT;
        }
        size--;
        int hole = place;
        int mask = events.length - 1;
        for (int next = (hole + 1) & mask; events[next] != ABSENT; next = (next + 1) & mask) {
            int home = home(numbers[next]);
            boolean mayMove = ((next - home) & mask) >= ((next - hole) & mask);
            if (mayMove) {
                numbers[hole] = numbers[next];
                events[hole] = events[next];
                hole = next;
            }
        }
        events[hole] = ABSENT;
        return event;
    }

    /// Where the number is, or would be.
    private int placeOf(int number) {
        int mask = events.length - 1;
        int place = home(number);
        while (events[place] != ABSENT && numbers[place] != number) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private int home(int number) {
        return (number * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(events.length) + 1);
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldEvents = events;
        numbers = new int[oldNumbers.length * 2];
        events = filled(oldEvents.length * 2);
        size = 0;
        for (int i = 0; i < oldEvents.length; i++) {
            if (oldEvents[i] != ABSENT) {
                put(oldNumbers[i], oldEvents[i]);
            }
        }
    }
}
