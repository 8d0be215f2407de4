package dev.interleave.schedule;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import java.util.List;

/// Has steps taken in the order in which they were taken in another run, in which something else decided; behind
/// the last the run is left, at the first place where there is a choice. For one run.
public final class InOrder implements Scheduler {

    private final List<Taken> order;
    private int place;

    /// A step that others can notice.
    ///
    /// @param actor id of who took it
    /// @param variant in which of several ways, as {@link Enabled#variant}
    public record Taken(int actor, int variant) {}

    public InOrder(List<Taken> order) {
        this.order = List.copyOf(order);
    }

    /// @throws Drifted when the next step of the order cannot be taken
    @Override
    public int next(Enabled enabled) {
        if (place >= order.size()) {
            return enabled.size() == 1 ? 0 : STOP;
        }
        Taken wanted = order.get(place++);
        for (int i = 0; i < enabled.size(); i++) {
            if (enabled.actor(i) == wanted.actor() && enabled.variant(i) == wanted.variant()) {
                return i;
            }
        }
        throw new Drifted("step " + place + " of the run cannot come there when a schedule decides and not the clock");
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }

    @Override
    public Attention attention() {
        return Attention.STEPS;
    }
}
