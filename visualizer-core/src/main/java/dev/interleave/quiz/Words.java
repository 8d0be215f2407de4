package dev.interleave.quiz;

import dev.interleave.quiz.ahead.Found;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of which explanations are made.
final class Words {

    /// Texts as people sort them: `total 9` before `total 10`.
    static final Comparator<String> AS_PEOPLE_SORT = Words::compare;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final int MOST_NAMES = 3;
    private static final int MOST_CHARACTERS = 32;
    private static final int MOST_OF_A_CHOICE = 64;

    private Words() {}

    /// `A`, `A and B`, `A, B and 4 more`.
    static String list(List<String> names, String and) {
        if (names.size() > MOST_NAMES) {
            String some = String.join(", ", names.subList(0, MOST_NAMES - 1));
            return some + " " + and + " " + (names.size() - MOST_NAMES + 1) + " others";
        }
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " " + and + " " + names.getLast();
    }

    /// In quotation marks, without its end if it is long.
    static String quoted(String text) {
        boolean isLong = text.length() > MOST_CHARACTERS;
        return "“" + (isLong ? text.substring(0, MOST_CHARACTERS - 1).strip() + "…" : text) + "”";
    }

    /// The choices, with long ones clipped in their middles if they can still be told apart then.
    static List<Choice> atAGlance(List<Choice> choices) {
        List<Choice> clipped = choices.stream()
                .map(choice -> new Choice(clipped(choice.text()), choice.isRight()))
                .toList();
        long distinct = clipped.stream().map(Choice::text).distinct().count();
        return distinct == choices.size() ? clipped : choices;
    }

    private static String clipped(String text) {
        int tail = MOST_OF_A_CHOICE / 3;
        return text.length() <= MOST_OF_A_CHOICE
                ? text
                : text.substring(0, MOST_OF_A_CHOICE - tail - 1).strip() + "…"
                        + text.substring(text.length() - tail).strip();
    }

    /// Why there is no other answer, or how hard one was looked for.
    static String certainty(Found found) {
        if (!found.complete()) {
            return "None of " + found.runs() + " runs tried from here did otherwise.";
        }
        return switch (found.runs()) {
            case 1 -> "There is only one way to go on.";
            case 2 -> "Both ways to go on come to this.";
            default -> "All " + found.runs() + " ways to go on come to this.";
        };
    }

    /// The text with its last number a little smaller; the same if there is none.
    static String nearMiss(String text) {
        Matcher matcher = NUMBER.matcher(text);
        int start = -1;
        int end = -1;
        while (matcher.find()) {
            start = matcher.start();
            end = matcher.end();
        }
        if (start < 0) {
            return text;
        }
        BigInteger number = new BigInteger(text.substring(start, end));
        BigInteger near = number.signum() == 0 ? BigInteger.ONE : number.subtract(BigInteger.ONE);
        return text.substring(0, start) + near + text.substring(end);
    }

    private static int compare(String one, String other) {
        Matcher mine = NUMBER.matcher(one);
        Matcher its = NUMBER.matcher(other);
        int from = 0;
        while (mine.find(from) && its.find(from) && mine.start() == its.start()) {
            if (!one.regionMatches(from, other, from, mine.start() - from)) {
                break;
            }
            int difference = new BigInteger(mine.group()).compareTo(new BigInteger(its.group()));
            if (difference != 0 || mine.end() != its.end()) {
                return difference;
            }
            from = mine.end();
        }
        return one.compareTo(other);
    }
}
