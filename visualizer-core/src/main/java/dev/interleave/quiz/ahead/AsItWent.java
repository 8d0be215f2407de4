package dev.interleave.quiz.ahead;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;

/// Lets a run go as it went, for so many steps. For one run.
abstract class AsItWent implements Scheduler {

    private final Scheduler first;
    private final int steps;
    private int taken;

    /// @param first decided the run that is gone again
    AsItWent(Scheduler first, int steps) {
        this.first = first;
        this.steps = steps;
    }

    @Override
    public final int next(Enabled enabled) {
        if (taken < steps) {
            taken++;
            return asked(first, enabled);
        }
        return behind(enabled);
    }

    /// The answer to whatever comes behind those steps.
    abstract int behind(Enabled enabled);

    /// What a scheduler says that wants to be asked only where there is a choice.
    static int asked(Scheduler decides, Enabled enabled) {
        return enabled.size() > 1 ? decides.next(enabled) : 0;
    }

    @Override
    public final Pace pace() {
        return first.pace();
    }

    @Override
    public final Attention attention() {
        return Attention.STEPS;
    }
}
