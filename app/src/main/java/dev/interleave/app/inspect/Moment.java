package dev.interleave.app.inspect;

import dev.interleave.replay.World;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;

/// A trace and the world at the playhead in it. Valid during the call that it is given to: the world
/// moves on.
public record Moment(Trace trace, World world) {

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
        if (resource < 0 || resource >= trace.resources().size()) {
            return "something";
        }
        Resource known = trace.resources().get(resource);
        String word = known.kind().word();
        return known.name().contains(word) ? known.name() : word + " " + known.name();
    }
}
