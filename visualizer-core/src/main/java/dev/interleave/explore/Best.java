package dev.interleave.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.schedule.Schedule;

/// The run that shows an outcome best: the fewest steps, then the fewest preemptions, then the smallest answers. So
/// it does not depend on who found it first.
record Best(int steps, int preemptions, Schedule schedule) {

    /// Whether the run that the walk has just ended is better.
    boolean yieldsTo(int otherSteps, int otherPreemptions, Walk walk) {
        if (otherSteps != steps) {
            return otherSteps < steps;
        }
        if (otherPreemptions != preemptions) {
            return otherPreemptions < preemptions;
        }
        return walk.comesBefore(schedule);
    }

    Best or(Best other) {
        return compare(other) <= 0 ? this : other;
    }

    private int compare(Best other) {
        if (steps != other.steps) {
            return Integer.compare(steps, other.steps);
        }
        if (preemptions != other.preemptions) {
            return Integer.compare(preemptions, other.preemptions);
        }
        return order(schedule.toArray(), schedule.length(), other.schedule);
    }

    /// Less than 0 when the answers come before those of the schedule, which goes on with zeros.
    static int order(int[] answers, int count, Schedule schedule) {
        int length = Math.max(count, schedule.length());
        for (int i = 0; i < length; i++) {
            int difference = (i < count ? answers[i] : 0) - schedule.answer(i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    Ending ending(Outcome outcome, long runs) {
        return new Ending(outcome, runs, schedule, steps, preemptions);
    }

    static Ending together(Ending one, Ending other) {
        Best best = of(one).or(of(other));
        return best.ending(one.outcome(), one.runs() + other.runs());
    }

    private static Best of(Ending ending) {
        return new Best(ending.steps(), ending.preemptions(), ending.schedule());
    }
}
