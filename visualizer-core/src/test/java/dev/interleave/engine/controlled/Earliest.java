package dev.interleave.engine.controlled;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;

/// Time decides; what falls on the same instant goes in order.
final class Earliest implements Scheduler {

    @Override
    public int next(Enabled enabled) {
        int earliest = 0;
        for (int i = 1; i < enabled.size(); i++) {
            if (enabled.startNanos(i) < enabled.startNanos(earliest)) {
                earliest = i;
            }
        }
        return earliest;
    }

    @Override
    public Pace pace() {
        return Pace.CLOCK;
    }
}
