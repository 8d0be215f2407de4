package dev.interleave.quiz.ahead;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import java.util.ArrayList;
import java.util.List;

/// Lets a run go as it went, for so many steps, sees who could take the next, and leaves it there.
final class Glance implements Scheduler {

    private final Scheduler first;
    private final int steps;
    private final List<Integer> actors = new ArrayList<>();
    private int taken;

    Glance(Scheduler first, int steps) {
        this.first = first;
        this.steps = steps;
    }

    @Override
    public int next(Enabled enabled) {
        if (taken < steps) {
            taken++;
            return enabled.size() > 1 ? first.next(enabled) : 0;
        }
        for (int i = 0; i < enabled.size(); i++) {
            if (!actors.contains(enabled.actor(i))) {
                actors.add(enabled.actor(i));
            }
        }
        return STOP;
    }

    List<Integer> actors() {
        return actors;
    }

    @Override
    public Pace pace() {
        return first.pace();
    }

    @Override
    public Attention attention() {
        return Attention.STEPS;
    }
}
