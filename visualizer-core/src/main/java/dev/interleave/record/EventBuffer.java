package dev.interleave.record;

import java.util.Arrays;

/// Raw events in memory, four words each as in the log, in the order in which they were added.
final class EventBuffer {

    private long[] words = new long[256 * LogDescriptor.SLOT_WORDS];
    private int size;

    int size() {
        return size;
    }

    void add(long nanos, long kindWord, long targetWord, long value) {
        int at = size * LogDescriptor.SLOT_WORDS;
        if (at == words.length) {
            words = Arrays.copyOf(words, at * 2);
        }
        words[at] = nanos;
        words[at + 1] = kindWord;
        words[at + 2] = targetWord;
        words[at + 3] = value;
        size++;
    }

    long nanos(int i) {
        return words[i * LogDescriptor.SLOT_WORDS];
    }

    long kindWord(int i) {
        return words[i * LogDescriptor.SLOT_WORDS + 1];
    }

    long targetWord(int i) {
        return words[i * LogDescriptor.SLOT_WORDS + 2];
    }

    long value(int i) {
        return words[i * LogDescriptor.SLOT_WORDS + 3];
    }

    void clear() {
        size = 0;
    }

    /// Moves all events before the time to the other buffer; the rest keeps its order.
    void moveBefore(long nanos, EventBuffer target) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int at = i * LogDescriptor.SLOT_WORDS;
            if (words[at] < nanos) {
                target.add(words[at], words[at + 1], words[at + 2], words[at + 3]);
            } else {
                if (kept != i) {
                    System.arraycopy(words, at, words, kept * LogDescriptor.SLOT_WORDS, LogDescriptor.SLOT_WORDS);
                }
                kept++;
            }
        }
        size = kept;
    }
}
