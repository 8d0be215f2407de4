package dev.interleave.app.command;

import java.util.Locale;

/// How well typed letters fit a title when they need not be neighbours: `stb` finds "Step back".
public final class Fuzzy {

    /// The score of a title that does not have the letters.
    static final int NO_MATCH = Integer.MIN_VALUE;

    private static final int WORD_START = 8;
    private static final int NEIGHBOUR = 5;

    private Fuzzy() {}

    /// More is better; {@link #NO_MATCH} when the title does not have all the letters in this order.
    public static int score(String title, String typed) {
        String text = title.toLowerCase(Locale.ROOT);
        String letters = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        if (letters.isEmpty()) {
            return 0;
        }
        int score = 0;
        int last = -2;
        for (int i = 0; i < letters.length(); i++) {
            int found = find(text, letters.charAt(i), last + 1);
            if (found < 0) {
                return NO_MATCH;
            }
            score += 1 + (found == last + 1 ? NEIGHBOUR : 0) + (startsWord(text, found) ? WORD_START : 0);
            last = found;
        }
        return score * 100 - title.length();
    }

    /// The next start of a word with this letter, else the next such letter.
    private static int find(String text, char letter, int from) {
        int start = Math.max(0, from);
        int next = text.indexOf(letter, start);
        if (next == start && from > 0) {
            return next;
        }
        for (int i = next; i >= 0; i = text.indexOf(letter, i + 1)) {
            if (startsWord(text, i)) {
                return i;
            }
        }
        return next;
    }

    private static boolean startsWord(String text, int index) {
        return index == 0 || text.charAt(index - 1) == ' ';
    }
}
