package dev.interleave.format;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ProcessInfo;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.List;

/// Whether the tables of a trace refer only to what there is, and to what came before. Kept by the writer and by
/// the reader.
final class TableCheck {

    private TableCheck() {}

    /// What is wrong, in words that follow "it"; empty when nothing is.
    static String problem(Trace trace) {
        for (ProcessInfo process : trace.processes()) {
            if (!hasMainActor(process, trace.actors())) {
                return "it has no main actor for process " + process.index();
            }
        }
        for (Actor actor : trace.actors()) {
            boolean isPlaced = isIn(actor.process(), trace.processes());
            if (!isPlaced || actor.parent() < -1 || actor.parent() >= actor.id()) {
                return "it has no place for actor " + actor.id();
            }
        }
        for (Resource resource : trace.resources()) {
            boolean isPlaced = isIn(resource.process(), trace.processes());
            if (!isPlaced || resource.guard() < -1 || resource.guard() >= resource.id()) {
                return "it has no place for resource " + resource.id();
            }
        }
        return "";
    }

    private static boolean hasMainActor(ProcessInfo process, List<Actor> actors) {
        if (!isIn(process.mainActor(), actors)) {
            return false;
        }
        Actor actor = actors.get(process.mainActor());
        return actor.kind() == ActorKind.PROCESS && actor.process() == process.index();
    }

    private static boolean isIn(int index, List<?> table) {
        return index >= 0 && index < table.size();
    }
}
