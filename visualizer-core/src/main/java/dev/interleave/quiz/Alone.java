package dev.interleave.quiz;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Deeds;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// Finds out who could have done something sooner than it was done, because it depends on nobody: a thread that
/// has been started and only computes before it prints may print before any other. Steps that others can notice
/// are tried by running; what is left to find here is the order of all the rest, which no schedule of the
/// engine decides.
final class Alone {

    private Alone() {}

    /// The lines that could be printed first, whoever prints them.
    static Set<String> firstLines(Setting setting) {
        Trace trace = setting.trace();
        BitSet alone = begun(setting);
        Set<String> lines = new LinkedHashSet<>();
        for (int event = setting.position(); event < trace.size() && !alone.isEmpty(); event++) {
            int actor = trace.actor(event);
            EventKind kind = trace.kind(event);
            if (actor < 0 || !alone.get(actor)) {
                continue;
            }
            if (kind == EventKind.PRINT) {
                lines.add(trace.text((int) trace.value(event)));
                alone.clear(actor);
            } else if (!Deeds.isAlone(kind) && !Deeds.isWish(kind)) {
                alone.clear(actor);
            } else if (kind == EventKind.ACTOR_START && isThread(trace, trace.target(event))) {
                alone.set(trace.target(event));
            }
        }
        return lines;
    }

    /// Who could have done what they do next at once.
    static Set<Integer> couldGo(Setting setting) {
        Trace trace = setting.trace();
        BitSet waiting = begun(setting);
        Set<Integer> actors = new LinkedHashSet<>();
        for (int event = setting.position(); event < trace.size() && !waiting.isEmpty(); event++) {
            int actor = trace.actor(event);
            EventKind kind = trace.kind(event);
            if (actor >= 0 && waiting.get(actor) && Deeds.isDeed(kind)) {
                waiting.clear(actor);
                if (Deeds.isAlone(kind) || Deeds.isWish(kind)) {
                    actors.add(actor);
                }
            }
        }
        return actors;
    }

    /// Tasks are left out: in which order they go is for their loop to say.
    private static BitSet begun(Setting setting) {
        BitSet begun = new BitSet();
        for (int actor = 0; actor < setting.trace().actors().size(); actor++) {
            boolean isOn = setting.world().state(actor) != ActorState.NONE
                    && !setting.world().hasEnded(actor);
            begun.set(actor, isOn && isThread(setting.trace(), actor));
        }
        return begun;
    }

    private static boolean isThread(Trace trace, int actor) {
        return actor >= 0
                && actor < trace.actors().size()
                && trace.actors().get(actor).kind() != ActorKind.TASK;
    }
}
