package dev.interleave.engine.controlled;

import java.util.ArrayList;
import java.util.List;

/// Why nobody can go on any more: the ring of actors who wait for each other if there is one, else everybody who
/// waits.
final class Stuck {

    private final Kernel kernel;

    Stuck(Kernel kernel) {
        this.kernel = kernel;
    }

    /// One sentence for each actor: `transfer-1 waits for lock B, held by transfer-2`.
    List<String> waits() {
        List<String> waits = new ArrayList<>();
        for (ControlledActor actor : actors()) {
            waits.add(actor.name + " " + actor.object.reason(actor));
        }
        return waits;
    }

    private List<ControlledActor> actors() {
        List<ControlledActor> waiting = waiting();
        for (ControlledActor from : waiting) {
            List<ControlledActor> ring = ringThrough(from);
            if (!ring.isEmpty()) {
                return ring;
            }
        }
        return waiting;
    }

    private List<ControlledActor> waiting() {
        Population population = kernel.population();
        List<ControlledActor> waiting = new ArrayList<>();
        for (int i = 0; i < population.livingCount(); i++) {
            ControlledActor actor = population.living()[i];
            if (actor.status == ControlledActor.Status.PENDING || actor.status == ControlledActor.Status.PARKED) {
                waiting.add(actor);
            }
        }
        return waiting;
    }

    /// The actors from this one on, each of whom waits for the next, back to this one; empty when there is no
    /// way back.
    private static List<ControlledActor> ringThrough(ControlledActor start) {
        List<ControlledActor> path = new ArrayList<>();
        return extend(path, start, start) ? path : List.of();
    }

    private static boolean extend(List<ControlledActor> path, ControlledActor at, ControlledActor start) {
        path.add(at);
        for (ControlledActor blocker : at.object.blockers(at)) {
            if (blocker == start || (!path.contains(blocker) && extend(path, blocker, start))) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }
}
