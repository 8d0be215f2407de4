package dev.interleave.app.inspect;

import dev.interleave.analysis.Deadlocks;
import dev.interleave.analysis.LostWrites;
import dev.interleave.analysis.Names;
import dev.interleave.replay.World;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Trace;

/// A trace and the world at the playhead in it. Valid during the call that it is given to: the world
/// moves on.
///
/// @param deadlocks who can never go on from there
/// @param lost which writes were lost, at least until there
public record Moment(Trace trace, World world, Deadlocks deadlocks, LostWrites lost) {

    public Moment(Trace trace, World world, LostWrites lost) {
        this(trace, world, Deadlocks.of(trace, world), lost);
    }

    /// What the actor is doing; the same that its bar says.
    public ActorState state(int actor) {
        return deadlocks.state(world, actor);
    }

    /// When it came into that state.
    public long stateSinceNanos(int actor) {
        return deadlocks.isStuck(actor) ? trace.nanos(deadlocks.since(actor)) : world.stateSinceNanos(actor);
    }

    /// The event that happened last, -1 before the first.
    public int event() {
        return world.position() - 1;
    }

    public String actorName(int actor) {
        return actor >= 0 && actor < trace.actors().size()
                ? trace.actors().get(actor).name()
                : "nobody";
    }

    public String resourceName(int resource) {
        return resource >= 0 && resource < trace.resources().size()
                ? trace.resources().get(resource).name()
                : "something";
    }

    /// The name of the process that an actor or resource lives in, empty when there is only one.
    public String processName(int process) {
        return trace.processes().size() < 2
                ? ""
                : trace.processes().get(process).name();
    }

    /// The name with the word for its kind, unless it says that already: `lock account A`, but `results
    /// queue`.
    public String resourceTitle(int resource) {
        return Names.resource(trace, resource);
    }
}
