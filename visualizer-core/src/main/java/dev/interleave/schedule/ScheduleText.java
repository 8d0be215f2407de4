package dev.interleave.schedule;

import java.util.Arrays;

/// Reads what {@link Schedule#encode} wrote. For one use.
final class ScheduleText {

    private static final int MOST_ANSWERS = 10_000_000;

    private final String text;
    private int place;
    private int[] answers = new int[16];
    private int count;

    ScheduleText(String text) {
        this.text = text;
    }

    Schedule read() {
        while (place < text.length()) {
            char c = text.charAt(place);
            if (Character.isDigit(c)) {
                addZeros(number());
            } else if (c >= 'a' && c <= 'z') {
                place++;
                add(c - 'a' + 1);
            } else if (c == '.') {
                place++;
                add(number());
                if (place == text.length() || text.charAt(place) != '.') {
                    throw wrong();
                }
                place++;
            } else {
                throw wrong();
            }
        }
        return Schedule.of(Arrays.copyOf(answers, count));
    }

    private int number() {
        int begin = place;
        while (place < text.length() && Character.isDigit(text.charAt(place))) {
            place++;
        }
        try {
            return Integer.parseInt(text.substring(begin, place));
        } catch (NumberFormatException noNumber) {
            throw wrong();
        }
    }

    private void addZeros(int zeros) {
        if (zeros > MOST_ANSWERS - count) {
            throw wrong();
        }
        answers = Arrays.copyOf(answers, Math.max(answers.length, count + zeros + 1));
        count += zeros;
    }

    private void add(int answer) {
        if (count == answers.length) {
            answers = Arrays.copyOf(answers, 2 * count);
        }
        answers[count++] = answer;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("'" + text + "' is no schedule: at character " + (place + 1)
                + " there should be a letter, or a number and then a letter");
    }
}
