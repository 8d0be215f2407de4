package dev.interleave.schedule;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;

/// At each choice every possibility is as likely as any other. The same seed gives the same run.
public final class RandomWalk implements Scheduler {

    private final Dice dice;

    public RandomWalk(long seed) {
        this.dice = new Dice(seed);
    }

    @Override
    public int next(Enabled enabled) {
        return dice.below(enabled.size());
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }
}
