package dev.interleave.explore;

import dev.interleave.engine.Program;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.ControlledEngine;
import dev.interleave.schedule.Pct;
import dev.interleave.schedule.RandomWalk;
import dev.interleave.schedule.Replay;
import dev.interleave.schedule.Schedule;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;

/// Schedules by chance. Run number n depends on nothing but the seed and n, so the workers share out the numbers.
final class DrawnSearch implements Search {

    private final ExplorationSettings settings;
    private final AtomicLong numbers = new AtomicLong();
    private int expectedSteps = 1;
    private boolean isPrepared;
    private volatile boolean halted;

    DrawnSearch(ExplorationSettings settings) {
        this.settings = settings;
    }

    /// PCT wants to know how long a run is: as long as the one in which everybody goes on as long as he can.
    @Override
    public synchronized void prepare(ControlledEngine engine, Program program) {
        if (settings.strategy() == Strategy.PCT && !isPrepared) {
            isPrepared = true;
            var _ = engine.run(program, new Replay(Schedule.STRAIGHT, Replay.End.GO_ON), null);
            expectedSteps = Math.max(1, engine.decisions());
        }
    }

    @Override
    public Walk newWalk() {
        return new DrawnWalk(this, settings.bounds().preemptions());
    }

    boolean isHalted() {
        return halted;
    }

    long nextNumber() {
        return numbers.getAndIncrement();
    }

    Scheduler scheduler(long number) {
        long seed = settings.seed() + number;
        return settings.strategy() == Strategy.PCT
                ? new Pct(seed, settings.depth(), expectedSteps())
                : new RandomWalk(seed);
    }

    private synchronized int expectedSteps() {
        return expectedSteps;
    }

    @Override
    public void halt(boolean newHalted) {
        halted = newHalted;
    }

    @Override
    public boolean leftOut() {
        return true;
    }

    @Override
    public OptionalDouble share() {
        return OptionalDouble.empty();
    }
}
