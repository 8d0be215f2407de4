package dev.interleave.engine.controlled;

import dev.interleave.engine.Enabled;
import java.util.ArrayList;
import java.util.List;

/// Puts into words where a run stands.
final class Standing {

    private final Kernel kernel;

    Standing(Kernel kernel) {
        this.kernel = kernel;
    }

    Situation situation() {
        return new Situation(possibilities(), held());
    }

    private List<Situation.Possibility> possibilities() {
        Chooser chooser = kernel.chooser();
        List<Situation.Possibility> possibilities = new ArrayList<>();
        for (int i = 0; i < chooser.size(); i++) {
            ControlledActor actor = chooser.candidate(i);
            boolean preempts = chooser.canContinue() && actor.host.id != chooser.candidate(0).host.id;
            possibilities.add(
                    new Situation.Possibility(actor.id, actor.name, text(actor, chooser.variant(i)), preempts));
        }
        return possibilities;
    }

    private static String text(ControlledActor actor, int variant) {
        String object = actor.object.describe();
        return switch (variant) {
            case Enabled.TIMES_OUT -> "give up: the time is up for " + object;
            case Enabled.SPURIOUS -> "wake up for no reason from " + object;
            default -> actor.step.words() + " " + object + actor.object.variantText(actor, variant);
        };
    }

    private List<Situation.Held> held() {
        Population population = kernel.population();
        List<Situation.Held> held = new ArrayList<>();
        for (int i = 0; i < population.livingCount(); i++) {
            ControlledActor actor = population.living()[i];
            if (!isCandidate(actor)) {
                held.add(new Situation.Held(actor.id, actor.name, why(actor), since(actor)));
            }
        }
        return held;
    }

    private boolean isCandidate(ControlledActor actor) {
        Chooser chooser = kernel.chooser();
        for (int i = 0; i < chooser.size(); i++) {
            if (chooser.candidate(i).id == actor.id) {
                return true;
            }
        }
        return false;
    }

    private static String why(ControlledActor actor) {
        return actor.step.onlyPassesTime() ? "lets time pass" : actor.object.reason(actor);
    }

    private static int since(ControlledActor actor) {
        return actor.step.onlyPassesTime() ? -1 : actor.object.keptSince(actor);
    }
}
