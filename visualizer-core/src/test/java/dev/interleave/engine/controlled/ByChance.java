package dev.interleave.engine.controlled;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import java.util.Random;

/// Anybody may be next.
record ByChance(Random random) implements Scheduler {

    ByChance(long seed) {
        this(new Random(seed));
    }

    @Override
    public int next(Enabled enabled) {
        return random.nextInt(enabled.size());
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }
}
