package dev.interleave.explore;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import dev.interleave.schedule.Schedule;
import java.util.Arrays;

/// Lets another scheduler decide, as long as there are preemptions left, and notes the answers.
final class DrawnWalk implements Walk {

    private final DrawnSearch search;
    private final int mostPreemptions;
    private Scheduler decides;
    private long number;
    private boolean hasNumber;
    private boolean sameAgain;
    private int[] answers = new int[64];
    private int length;
    private int preemptions;

    DrawnWalk(DrawnSearch search, int mostPreemptions) {
        this.search = search;
        this.mostPreemptions = mostPreemptions;
        this.decides = search.scheduler(0);
    }

    @Override
    public boolean begin() {
        if (search.isHalted()) {
            return false;
        }
        hasNumber = sameAgain;
        sameAgain = false;
        length = 0;
        preemptions = 0;
        return true;
    }

    @Override
    public int next(Enabled enabled) {
        if (length == 0) {
            draw();
        }
        int answer = decides.next(enabled);
        if (enabled.canContinue() && enabled.thread(answer) != enabled.thread(0)) {
            if (preemptions == mostPreemptions) {
                answer = 0;
            } else {
                preemptions++;
            }
        }
        if (length == answers.length) {
            answers = Arrays.copyOf(answers, 2 * length);
        }
        answers[length++] = answer;
        return answer;
    }

    /// Only now, when it is certain that there is a run: so the numbers of the runs have no gap.
    private void draw() {
        if (!hasNumber) {
            number = search.nextNumber();
            hasNumber = true;
        }
        decides = search.scheduler(number);
    }

    @Override
    public boolean end(Outcome outcome, int runPreemptions) {
        return true;
    }

    @Override
    public void again() {
        sameAgain = hasNumber;
    }

    @Override
    public Schedule schedule() {
        return Schedule.of(Arrays.copyOf(answers, length)).trimmed();
    }

    @Override
    public boolean comesBefore(Schedule schedule) {
        return Best.order(answers, length, schedule) < 0;
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }
}
