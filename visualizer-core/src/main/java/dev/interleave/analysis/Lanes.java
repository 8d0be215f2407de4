package dev.interleave.analysis;

import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// One lane for each actor and each resource of a trace. What a lane says of a time is what {@link
/// dev.interleave.replay.World} says at that time, but for actors in a cycle of waits that stands at the end
/// of the trace: they are DEADLOCKED from the event that closed it.
///
/// Grows with a live trace, for one thread at a time.
public final class Lanes {

    private Trace trace;
    private final List<Lane> actors = new ArrayList<>();
    private final List<Lane> resources = new ArrayList<>();

    private Lanes(Trace trace) {
        this.trace = trace;
    }

    public static Lanes of(Trace trace) {
        Lanes lanes = new Lanes(trace);
        lanes.advance(trace);
        return lanes;
    }

    /// Goes on with a longer trace that begins with this one. Costs what the new events cost.
    public void advance(Trace longer) {
        trace = longer;
        for (int id = actors.size(); id < longer.actors().size(); id++) {
            actors.add(new Lane(LaneKind.ACTOR, id, null));
        }
        for (int id = resources.size(); id < longer.resources().size(); id++) {
            resources.add(
                    new Lane(LaneKind.RESOURCE, id, longer.resources().get(id).kind()));
        }
    }

    public Trace trace() {
        return trace;
    }

    /// The lane of an actor of the trace.
    public Lane actor(int id) {
        return actors.get(id);
    }

    /// The lane of a resource of the trace.
    public Lane resource(int id) {
        return resources.get(id);
    }
}
