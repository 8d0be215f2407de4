package dev.interleave.quiz.ahead;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import java.util.Arrays;

/// Goes every way there is, one run after the other, depth first.
final class EveryWay implements Scheduler {

    private int[] answers = new int[64];
    private int[] sizes = new int[64];
    private int length;
    private int place;

    EveryWay() {}

    @Override
    public int next(Enabled enabled) {
        if (place == length) {
            if (length == answers.length) {
                answers = Arrays.copyOf(answers, 2 * length);
                sizes = Arrays.copyOf(sizes, 2 * length);
            }
            answers[length] = 0;
            sizes[length] = enabled.size();
            length++;
        }
        return answers[place++];
    }

    /// To the next way. False when there is none.
    boolean advance() {
        place = 0;
        while (length > 0 && answers[length - 1] + 1 >= sizes[length - 1]) {
            length--;
        }
        if (length == 0) {
            return false;
        }
        answers[length - 1]++;
        return true;
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }
}
