package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.Lanes;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;

/// Finds out which loop runs which task, from the first mount of each.
public final class TaskLoops {

    /// A task that has run has a mount among its first spans.
    private static final int SPANS = 16;

    private TaskLoops() {}

    /// For each actor the id of its loop, -1 when it is no task or nothing is known. A task that
    /// has not run yet is given the loop of its process if there is just one.
    public static int[] of(Trace trace, Lanes lanes) {
        int[] loops = new int[trace.actors().size()];
        for (Actor actor : trace.actors()) {
            boolean isTask = actor.kind() == ActorKind.TASK;
            int mounted = isTask ? mountedOn(trace, lanes.actor(actor.id())) : -1;
            loops[actor.id()] = isTask && mounted < 0 ? onlyLoop(trace, actor.process()) : mounted;
        }
        return loops;
    }

    private static int mountedOn(Trace trace, Lane lane) {
        for (int span = 0; span < Math.min(lane.size(), SPANS); span++) {
            int event = lane.event(span);
            if (event >= 0 && trace.kind(event) == EventKind.TASK_MOUNT) {
                return trace.target(event);
            }
        }
        return -1;
    }

    private static int onlyLoop(Trace trace, int process) {
        int found = -1;
        for (Resource resource : trace.resources()) {
            if (resource.kind() == ResourceKind.EVENT_LOOP && resource.process() == process) {
                if (found >= 0) {
                    return -1;
                }
                found = resource.id();
            }
        }
        return found;
    }
}
