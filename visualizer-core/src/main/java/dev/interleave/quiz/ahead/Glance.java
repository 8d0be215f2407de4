package dev.interleave.quiz.ahead;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Scheduler;
import java.util.ArrayList;
import java.util.List;

/// Lets a run go as it went, for so many steps, sees who could take the next, and leaves it there.
final class Glance extends AsItWent {

    private final List<Integer> actors = new ArrayList<>();

    Glance(Scheduler first, int steps) {
        super(first, steps);
    }

    @Override
    int behind(Enabled enabled) {
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
}
