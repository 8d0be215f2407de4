package dev.interleave.engine.controlled;

import dev.interleave.engine.Finding;
import dev.interleave.engine.Pace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who could go on and was not chosen for very long. Looked at every thousand steps, so what is in between is
/// taken to be as it was at both ends. By the clock nobody is starved: there one may have to wait for a core.
final class Starvation {

    /// Steps between two looks.
    static final int INTERVAL = 1_000;

    /// So many steps of others in a row are too many.
    static final int TOO_MANY = 10_000;

    private final Kernel kernel;
    private final Map<ControlledActor, Streak> streaks = new LinkedHashMap<>();
    private final Map<ControlledActor, Integer> worst = new LinkedHashMap<>();

    /// Since that step it could go on, and its last step was that.
    private record Streak(int lastStep, int since) {}

    Starvation(Kernel kernel) {
        this.kernel = kernel;
    }

    void begin() {
        streaks.clear();
        worst.clear();
    }

    void scan() {
        if (kernel.pace() == Pace.CLOCK) {
            return;
        }
        Population population = kernel.population();
        for (int i = 0; i < population.livingCount(); i++) {
            ControlledActor actor = population.living()[i];
            boolean could = actor.status == ControlledActor.Status.PENDING && actor.step.isChoice() && actor.canGoOn();
            Streak streak = streaks.get(actor);
            if (!could) {
                streaks.remove(actor);
            } else if (streak == null || streak.lastStep != actor.lastStep) {
                streaks.put(actor, new Streak(actor.lastStep, kernel.steps()));
            } else if (kernel.steps() - streak.since >= TOO_MANY) {
                worst.merge(actor, kernel.steps() - streak.since, Math::max);
            }
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        worst.forEach((actor, steps) -> findings.add(new Finding.Starved(actor.name, steps)));
        return findings;
    }
}
