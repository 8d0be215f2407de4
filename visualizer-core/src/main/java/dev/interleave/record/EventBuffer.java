package dev.interleave.record;

import java.util.Arrays;

/// Raw events in memory, in the order in which they were added: the four words of the log, and a key that orders
/// events of the same time.
final class EventBuffer {

    private static final int WORDS = 5;

    private long[] words = new long[256 * WORDS];
    private int size;

    int size() {
        return size;
    }

    void add(long nanos, long key, long kindWord, long targetWord, long value) {
        int at = size * WORDS;
        if (at == words.length) {
            words = Arrays.copyOf(words, at * 2);
        }
        words[at] = nanos;
        words[at + 1] = key;
        words[at + 2] = kindWord;
        words[at + 3] = targetWord;
        words[at + 4] = value;
        size++;
    }

    long nanos(int i) {
        return words[i * WORDS];
    }

    /// Whether the event stands before the other one, or is the same.
    boolean isOrdered(int i, int other) {
        int at = i * WORDS;
        int otherAt = other * WORDS;
        return words[at] < words[otherAt] || (words[at] == words[otherAt] && words[at + 1] <= words[otherAt + 1]);
    }

    long kindWord(int i) {
        return words[i * WORDS + 2];
    }

    long targetWord(int i) {
        return words[i * WORDS + 3];
    }

    long value(int i) {
        return words[i * WORDS + 4];
    }

    void clear() {
        size = 0;
    }

    /// Moves all events before the time to the other buffer; the rest keeps its order.
    void moveBefore(long nanos, EventBuffer target) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int at = i * WORDS;
            if (words[at] < nanos) {
                target.add(words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 4]);
            } else {
                if (kept != i) {
                    System.arraycopy(words, at, words, kept * WORDS, WORDS);
                }
                kept++;
            }
        }
        size = kept;
    }
}
