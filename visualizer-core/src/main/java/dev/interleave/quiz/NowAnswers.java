package dev.interleave.quiz;

import dev.interleave.analysis.Names;
import dev.interleave.replay.Semaphores;
import dev.interleave.replay.World;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What there is at the moment: who holds something, and how many values lie in a queue.
final class NowAnswers {

    private static final String NOBODY = "Nobody";
    private static final int NUMBERS = 4;

    private NowAnswers() {}

    /// Empty when there is nothing of that name.
    static Optional<Answer> whoHolds(Setting setting, String name) {
        return resource(setting.trace(), name, kind -> kind.hasOwner() || kind == ResourceKind.SEMAPHORE)
                .map(resource -> whoHolds(setting, resource));
    }

    private static Answer whoHolds(Setting setting, Resource resource) {
        Trace trace = setting.trace();
        Set<Integer> holders = holders(setting.world(), resource);
        Set<Integer> shown = new LinkedHashSet<>(holders);
        for (int event = 0; event < trace.size(); event++) {
            if (trace.kindCode(event) == EventKind.ACQUIRE.code() && trace.target(event) == resource.id()) {
                shown.add(trace.actor(event));
            }
        }
        for (int actor = 0; actor < trace.actors().size() && shown.size() < 2; actor++) {
            shown.add(actor);
        }
        List<Choice> choices = new ArrayList<>(shown.stream()
                .limit(Posed.MOST_CHOICES - 1)
                .sorted()
                .map(actor -> new Choice(Names.actor(trace, actor), holders.contains(actor)))
                .toList());
        choices.add(new Choice(NOBODY, holders.isEmpty()));
        String what = Names.resource(trace, resource.id());
        String sentence = resource.kind() == ResourceKind.SEMAPHORE
                ? "Who holds a permit of " + what + " now?"
                : "Who holds " + what + " now?";
        return new Answer(sentence, choices, whyHeld(setting, resource));
    }

    private static Set<Integer> holders(World world, Resource resource) {
        Set<Integer> holders = new LinkedHashSet<>();
        if (resource.kind() == ResourceKind.SEMAPHORE) {
            Semaphores semaphores = world.semaphores();
            for (int i = 0; i < semaphores.holderCount(resource.id()); i++) {
                holders.add(semaphores.holder(resource.id(), i));
            }
        } else if (world.owner(resource.id()) >= 0) {
            holders.add(world.owner(resource.id()));
        }
        return holders;
    }

    /// What was done with it last.
    private static String whyHeld(Setting setting, Resource resource) {
        Trace trace = setting.trace();
        for (int event = setting.position() - 1; event >= 0; event--) {
            int kind = trace.kindCode(event);
            boolean changes = kind == EventKind.ACQUIRE.code() || kind == EventKind.RELEASE.code();
            if (changes && trace.target(event) == resource.id()) {
                return "Last before: " + setting.caption(event);
            }
        }
        return "Nobody has taken it yet.";
    }

    /// Empty when there is no queue of that name.
    static Optional<Answer> howManyIn(Setting setting, String name) {
        return resource(setting.trace(), name, kind -> kind == ResourceKind.QUEUE)
                .map(queue -> howManyIn(setting, queue));
    }

    private static Answer howManyIn(Setting setting, Resource queue) {
        int size = setting.world().queues().size(queue.id());
        int most = queue.capacity() == 0 ? Integer.MAX_VALUE : (int) queue.capacity();
        int least = Math.clamp((long) size - setting.anyNumber(NUMBERS), 0, Math.max(0, most - NUMBERS + 1));
        List<Choice> choices = new ArrayList<>();
        for (int number = least; number <= most && number - least < NUMBERS; number++) {
            choices.add(new Choice(Integer.toString(number), number == size));
        }
        String what = Names.resource(setting.trace(), queue.id());
        return new Answer("How many values lie in " + what + " now?", choices, counted(setting, queue));
    }

    private static String counted(Setting setting, Resource queue) {
        Trace trace = setting.trace();
        int put = 0;
        int taken = 0;
        for (int event = 0; event < setting.position(); event++) {
            if (trace.target(event) == queue.id()) {
                put += trace.kindCode(event) == EventKind.PUT.code() ? 1 : 0;
                taken += trace.kindCode(event) == EventKind.GET.code() ? 1 : 0;
            }
        }
        return put + " were put in, and " + taken + " taken out.";
    }

    private static Optional<Resource> resource(Trace trace, String name, Predicate<ResourceKind> suits) {
        return trace.resources().stream()
                .filter(resource -> resource.name().equals(name) && suits.test(resource.kind()))
                .findFirst();
    }
}
