package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why an actor can never go on, in one sentence: where the chain of waits that begins with it ends. In a ring, at
/// somebody who has ended and still holds what is wanted, or at a thing that nobody is left to do.
public final class Conclusion {

    private final Trace trace;
    private final World world;
    private final Deadlocks deadlocks;
    private final WaitForGraph graph;
    private final int length;

    private Conclusion(Trace trace, World world, Deadlocks deadlocks, int length) {
        this.length = length;
        this.trace = trace;
        this.world = world;
        this.deadlocks = deadlocks;
        this.graph = WaitForGraph.of(trace, world);
    }

    /// Of one actor; empty when it is not stuck.
    ///
    /// @param deadlocks those at the world's position
    /// @param length which the sentence may have; names are clipped to fit
    public static Optional<String> of(Trace trace, World world, Deadlocks deadlocks, int actor, int length) {
        Conclusion conclusion = new Conclusion(trace, world, deadlocks, length);
        Sentence sentence = conclusion.of(actor, "");
        return sentence == null
                ? Optional.empty()
                : Optional.of(sentence.say(".").within(length));
    }

    /// Of the run as a whole: `Deadlock: nobody is left who could notify condition bell.` Empty when nobody is stuck.
    static Optional<String> ofRun(Trace trace, World world, Deadlocks deadlocks, int length) {
        Conclusion conclusion = new Conclusion(trace, world, deadlocks, length);
        int asked = deadlocks.cycles().isEmpty()
                ? firstStuck(world, deadlocks)
                : deadlocks.cycles().getFirst().actors().getFirst();
        Sentence sentence = asked < 0 ? null : conclusion.of(asked, "Deadlock: ");
        return sentence == null
                ? Optional.empty()
                : Optional.of(sentence.say(".").within(length));
    }

    private static int firstStuck(World world, Deadlocks deadlocks) {
        for (int actor = 0; actor < world.actorCount(); actor++) {
            if (deadlocks.isStuck(actor)) {
                return actor;
            }
        }
        return -1;
    }

    private @Nullable Sentence of(int actor, String before) {
        if (!deadlocks.isStuck(actor)) {
            return null;
        }
        int at = actor;
        for (int links = 0; links <= world.actorCount(); links++) {
            Cycle ring = ringOf(at);
            if (ring != null) {
                return ring(before, ring.actors());
            }
            int next = next(at);
            if (next < 0) {
                break;
            }
            at = next;
        }
        return missing(before, at);
    }

    /// Who is stuck too, and whose end or work this one waits for; -1 for nobody.
    private int next(int actor) {
        int next = graph.waitsFor(actor);
        EventKind kind = world.waitKind(actor);
        if (next < 0 && kind != null && kind.targetType() == TargetType.ACTOR) {
            next = world.waitTarget(actor);
        } else if (kind == EventKind.LOOP_IDLE) {
            next = taskOf(world.waitTarget(actor));
        }
        return deadlocks.isStuck(next) ? next : -1;
    }

    private int taskOf(int loop) {
        for (Actor actor : trace.actors()) {
            int id = actor.id();
            if (actor.kind() == ActorKind.TASK && world.loop(id) == loop && deadlocks.isStuck(id)) {
                return id;
            }
        }
        return -1;
    }

    private @Nullable Cycle ringOf(int actor) {
        for (Cycle cycle : deadlocks.cycles()) {
            if (cycle.actors().contains(actor)) {
                return cycle;
            }
        }
        return null;
    }

    private Sentence ring(String before, List<Integer> actors) {
        Sentence sentence = new Sentence().say(before);
        String first = Names.actor(trace, actors.getFirst());
        if (actors.size() == 1) {
            return sentence.name(first).say(" waits for itself, and can never go on");
        }
        if (actors.size() == 2) {
            String second = Names.actor(trace, actors.getLast());
            return sentence.name(first).say(" and ").name(second).say(" wait for each other, and neither can go on");
        }
        sentence.say(actors.size() + " wait in a ring: ");
        if (fits(before, actors)) {
            actors.forEach(actor -> sentence.name(Names.actor(trace, actor)).say(" → "));
        } else {
            sentence.name(first).say(" → … → ");
            sentence.name(Names.actor(trace, actors.getLast())).say(" → ");
        }
        return sentence.name(first);
    }

    /// Whether all can be named in full: clipped names would all look alike.
    private boolean fits(String before, List<Integer> actors) {
        int needed = before.length() + " wait in a ring: ".length() + 5;
        for (int actor : actors) {
            needed += Names.actor(trace, actor).length() + " → ".length();
        }
        return needed + Names.actor(trace, actors.getFirst()).length() <= length;
    }

    /// What never comes, for which the last of the chain waits.
    private @Nullable Sentence missing(String before, int actor) {
        EventKind kind = world.waitKind(actor);
        if (kind == null) {
            return null;
        }
        int target = world.waitTarget(actor);
        int owner = world.owner(target);
        if (kind == EventKind.ACQUIRE_WAIT && world.holds(target) > 0 && world.hasEnded(owner)) {
            return new Sentence()
                    .say(before)
                    .name(Names.actor(trace, owner))
                    .say(" has ended and still holds ")
                    .name(Names.resource(trace, target));
        }
        String deed = deed(kind, target);
        Sentence sentence = new Sentence()
                .say(before.isEmpty() ? "Nobody" : before + "nobody")
                .say(" is left who could " + deed);
        return switch (kind.targetType()) {
            case NONE -> sentence;
            case ACTOR -> sentence.name(Names.actor(trace, target));
            case RESOURCE -> sentence.name(Names.resource(trace, target));
        };
    }

    /// What would end the wait, up to the name of what is waited for.
    private String deed(EventKind kind, int target) {
        return switch (kind) {
            case ACQUIRE_WAIT -> isSemaphore(target) ? "give a permit of " : "release ";
            case CONDITION_WAIT -> "notify ";
            case EVENT_WAIT -> "set ";
            case LATCH_WAIT -> "count down ";
            case BARRIER_WAIT -> "come to ";
            case PUT_WAIT -> "take a message from ";
            case GET_WAIT -> "put a message into ";
            case QUEUE_JOIN_WAIT -> "deal with what is in ";
            case FUTURE_WAIT -> "finish ";
            case WORKER_IDLE -> "hand work to ";
            case JOIN_WAIT, AWAIT -> "end ";
            case LOOP_IDLE -> "make anything ready on ";
            default -> kind.targetType() == TargetType.NONE ? "end its wait" : "end the wait for ";
        };
    }

    private boolean isSemaphore(int resource) {
        return resource >= 0
                && resource < trace.resources().size()
                && trace.resources().get(resource).kind() == ResourceKind.SEMAPHORE;
    }
}
