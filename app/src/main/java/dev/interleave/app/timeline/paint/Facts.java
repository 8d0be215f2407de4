package dev.interleave.app.timeline.paint;

import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// What there is in a process, in a few words: `3 threads, 2 locks`.
final class Facts {

    private Facts() {}

    static String of(Trace trace, int process) {
        int threads = 0;
        int tasks = 0;
        for (Actor actor : trace.actors()) {
            if (actor.process() == process) {
                threads += actor.kind() == ActorKind.TASK ? 0 : 1;
                tasks += actor.kind() == ActorKind.TASK ? 1 : 0;
            }
        }
        int locks = 0;
        int queues = 0;
        for (Resource resource : trace.resources()) {
            if (resource.process() == process && LaneOrder.hasLane(resource.kind())) {
                locks += resource.kind().hasOwner() ? 1 : 0;
                queues += resource.kind() == ResourceKind.QUEUE ? 1 : 0;
            }
        }
        List<String> words = new ArrayList<>();
        add(words, threads, "thread");
        add(words, tasks, "task");
        add(words, locks, "lock");
        add(words, queues, "queue");
        return String.join(", ", words);
    }

    private static void add(List<String> words, int count, String word) {
        if (count > 0) {
            words.add(count + " " + word + (count == 1 ? "" : "s"));
        }
    }
}
