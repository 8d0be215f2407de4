package dev.interleave.analysis;

import java.util.ArrayList;
import java.util.List;

/// A sentence of fixed words and of names that somebody else chose, which together stay within a length: when
/// they do not fit, the longest names lose their middles until they do.
final class Sentence {

    private static final String ELLIPSIS = "…";

    private final List<String> parts = new ArrayList<>();
    private final List<Boolean> isName = new ArrayList<>();

    /// Fixed words, taken as they are.
    Sentence say(String words) {
        parts.add(words);
        isName.add(false);
        return this;
    }

    /// A name, which may be clipped.
    Sentence name(String name) {
        String line = onOneLine(name);
        return clippable(line.isEmpty() ? "(empty)" : line);
    }

    private Sentence clippable(String text) {
        parts.add(text);
        isName.add(true);
        return this;
    }

    /// A text in quotation marks, which may be clipped.
    Sentence quote(String text) {
        return say("“").clippable(onOneLine(text)).say("”");
    }

    String within(int length) {
        int longest = 0;
        for (int i = 0; i < parts.size(); i++) {
            longest = isName.get(i) ? Math.max(longest, parts.get(i).length()) : longest;
        }
        String sentence = join(longest);
        while (sentence.length() > length && longest > 1) {
            longest--;
            sentence = join(longest);
        }
        return sentence.length() > length ? clip(sentence, length) : sentence;
    }

    private String join(int longestName) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            sentence.append(isName.get(i) ? clip(parts.get(i), longestName) : parts.get(i));
        }
        return sentence.toString();
    }

    /// The text without its middle, if it is longer than `length`; never half of a character.
    static String clip(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int head = length / 2;
        int tail = text.length() - (length - 1 - head);
        if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        if (tail < text.length() && Character.isLowSurrogate(text.charAt(tail))) {
            tail++;
        }
        return text.substring(0, head) + ELLIPSIS + text.substring(tail);
    }

    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) ? ' ' : c);
        }
        return line.toString().strip();
    }
}
