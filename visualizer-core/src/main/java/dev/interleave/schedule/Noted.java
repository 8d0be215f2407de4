package dev.interleave.schedule;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import java.util.Arrays;

/// Lets another scheduler decide and notes its answers where there was a choice, so that the run can be given again
/// as a {@link Schedule}.
public final class Noted implements Scheduler {

    private final Scheduler decides;
    private int[] answers = new int[32];
    private int count;

    public Noted(Scheduler decides) {
        this.decides = decides;
    }

    @Override
    public int next(Enabled enabled) {
        int answer = decides.next(enabled);
        if (answer != STOP && enabled.size() > 1) {
            if (count == answers.length) {
                answers = Arrays.copyOf(answers, 2 * count);
            }
            answers[count++] = answer;
        }
        return answer;
    }

    /// How many answers there are so far.
    public int count() {
        return count;
    }

    /// What has been answered so far.
    public Schedule schedule() {
        return Schedule.of(Arrays.copyOf(answers, count));
    }

    @Override
    public Pace pace() {
        return decides.pace();
    }

    @Override
    public Attention attention() {
        return decides.attention();
    }

    @Override
    public void ordered(int earlier, int later) {
        decides.ordered(earlier, later);
    }

    @Override
    public void actorMade(int actor, int maker) {
        decides.actorMade(actor, maker);
    }

    @Override
    public void resourceMade(int resource, int maker) {
        decides.resourceMade(resource, maker);
    }

    @Override
    public void stuck(Enabled enabled) {
        decides.stuck(enabled);
    }
}
