package dev.interleave.schedule;

import java.util.Arrays;

/// The answers of a run at {@link dev.interleave.engine.Pace#FREE}, in order: at each place with more than one
/// possibility, which one. After the last answer every answer is 0, which is to go on with whoever went last.
/// Immutable.
public final class Schedule {

    /// Whoever went last goes on as long as he can.
    public static final Schedule STRAIGHT = new Schedule(new int[0]);

    private static final int LETTERS = 26;

    private final int[] answers;

    private Schedule(int[] answers) {
        this.answers = answers;
    }

    public static Schedule of(int... answers) {
        return new Schedule(answers.clone());
    }

    /// How many answers it has.
    public int length() {
        return answers.length;
    }

    /// The answer at a place; 0 behind the last.
    public int answer(int place) {
        return place < answers.length ? answers[place] : 0;
    }

    /// This with one answer more.
    public Schedule with(int answer) {
        int[] longer = Arrays.copyOf(answers, answers.length + 1);
        longer[answers.length] = answer;
        return new Schedule(longer);
    }

    /// The first answers of this.
    ///
    /// @param length at most {@link #length}
    public Schedule first(int length) {
        return new Schedule(Arrays.copyOf(answers, Math.min(length, answers.length)));
    }

    /// The same decisions without the zeros at the end, which go without saying.
    public Schedule trimmed() {
        int length = answers.length;
        while (length > 0 && answers[length - 1] == 0) {
            length--;
        }
        return length == answers.length ? this : first(length);
    }

    public int[] toArray() {
        return answers.clone();
    }

    /// As text that can be read aloud: each answer that is not 0 as a letter (a for 1), behind the number of zeros
    /// before it. `2ab` is 0, 0, 1, 2. An answer above 26 is written out: `.30.`.
    public String encode() {
        StringBuilder text = new StringBuilder();
        int zeros = 0;
        for (int answer : answers) {
            if (answer == 0) {
                zeros++;
                continue;
            }
            if (zeros > 0) {
                text.append(zeros);
            }
            zeros = 0;
            if (answer <= LETTERS) {
                text.append((char) ('a' + answer - 1));
            } else {
                text.append('.').append(answer).append('.');
            }
        }
        return text.toString();
    }

    /// The inverse of {@link #encode}.
    ///
    /// @throws IllegalArgumentException with a sentence, when the text is none of it
    public static Schedule decode(String text) {
        return new ScheduleText(text).read();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && Arrays.equals(answers, schedule.answers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(answers);
    }

    @Override
    public String toString() {
        return encode();
    }
}
