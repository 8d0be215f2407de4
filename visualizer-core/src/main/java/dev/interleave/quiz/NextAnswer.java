package dev.interleave.quiz;

import dev.interleave.analysis.Names;
import dev.interleave.quiz.ahead.Ahead;
import dev.interleave.replay.World;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Deeds;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who goes next: whoever does the next thing, unless somebody else could have.
final class NextAnswer {

    private static final long JITTER_NANOS = 1_000_000;

    private NextAnswer() {}

    static Optional<Answer> of(Setting setting) {
        Trace trace = setting.trace();
        int own = trace.actor(setting.event());
        List<Integer> others = others(setting, own);
        List<Integer> order = new ArrayList<>(List.of(own));
        order.addAll(others);
        for (int actor = 0; actor < trace.actors().size(); actor++) {
            if (!order.contains(actor) && isAlive(setting.world(), actor)) {
                order.add(actor);
            }
        }
        boolean searched = setting.ahead().isPresent();
        List<Integer> shown = order.subList(0, Math.min(order.size(), Posed.MOST_CHOICES - (searched ? 1 : 0)));
        List<Choice> choices = new ArrayList<>(shown.stream()
                .sorted()
                .map(actor -> new Choice(Names.actor(trace, actor), others.isEmpty() && actor == own))
                .toList());
        if (searched) {
            choices.add(new Choice(Options.SEVERAL, !others.isEmpty()));
        }
        return choices.size() < 2
                ? Optional.empty()
                : Optional.of(new Answer("Who goes next?", choices, explanation(setting, others)));
    }

    /// Who else could have gone; of a live run that is not known.
    private static List<Integer> others(Setting setting, int own) {
        if (setting.ahead().isEmpty()) {
            return List.of();
        }
        Ahead ahead = setting.ahead().get();
        boolean isStep = ahead.isStep(setting.event());
        Set<Integer> others = new TreeSet<>(ahead.next(setting.position()));
        others.removeIf(actor -> !isStep && mayOnlyGoLater(setting.world(), actor));
        others.addAll(Alone.couldGo(setting));
        others.removeIf(actor -> actor == own || !couldGo(setting, actor));
        return List.copyOf(others);
    }

    /// Between now and the next step something may still happen that it waits for.
    private static boolean mayOnlyGoLater(World world, int actor) {
        EventKind waits = world.waitKind(actor);
        return waits != null && waits != EventKind.ACQUIRE_WAIT;
    }

    private static String explanation(Setting setting, List<Integer> others) {
        String caption = setting.caption(setting.event());
        if (setting.ahead().isEmpty()) {
            return caption;
        }
        List<String> names = others.stream()
                .map(actor -> Names.actor(setting.trace(), actor))
                .toList();
        return others.isEmpty()
                ? caption + " Nobody else could go on."
                : "Here: " + caption + " But " + Words.list(names, "and") + " could have gone, too.";
    }

    /// Not somebody who has not been started then, has to let time pass first, or shares his thread with whoever
    /// goes.
    private static boolean couldGo(Setting setting, int actor) {
        World world = setting.world();
        int loop = world.loop(actor);
        boolean sharesThread = loop >= 0 && loop == world.loop(setting.trace().actor(setting.event()));
        return isAlive(world, actor) && !sharesThread && (!isBusy(setting, actor) || isSoonFree(setting, actor));
    }

    private static boolean isBusy(Setting setting, int actor) {
        EventKind waits = setting.world().waitKind(actor);
        return waits == EventKind.SLEEP
                || waits == EventKind.BLOCKING_CALL
                || lastDeed(setting, actor) == EventKind.COMPUTE;
    }

    /// No clock is so exact that one could tell who of two that wake up together is first.
    private static boolean isSoonFree(Setting setting, int actor) {
        Trace trace = setting.trace();
        long latest = trace.nanos(setting.event()) + JITTER_NANOS;
        for (int event = setting.position(); event < trace.size() && trace.nanos(event) <= latest; event++) {
            if (trace.actor(event) == actor && Deeds.isDeed(trace.kind(event))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlive(World world, int actor) {
        return world.state(actor) != ActorState.NONE && !world.hasEnded(actor);
    }

    private static EventKind lastDeed(Setting setting, int actor) {
        Trace trace = setting.trace();
        for (int event = setting.world().lastEvent(actor); event >= 0; event--) {
            if (trace.actor(event) == actor && Deeds.isDeed(trace.kind(event))) {
                return trace.kind(event);
            }
        }
        return EventKind.ACTOR_CREATE;
    }
}
