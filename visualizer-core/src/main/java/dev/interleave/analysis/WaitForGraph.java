package dev.interleave.analysis;

import dev.interleave.replay.FutureState;
import dev.interleave.replay.World;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who cannot go on without whom at one moment: the owner of the lock it wants, the actor it joins or awaits,
/// the worker of the future it wants. An actor waits for at most one thing, so there is at most one edge from
/// each, and a cycle is found by following it.
///
/// Only what can never end otherwise counts. A wait with a timeout ends by itself; a gather ends when any of
/// its tasks fails; a permit may be given by anyone. Because a lock is recorded as free just before it is, and
/// as owned just after, a cycle in the recording was a cycle in the run.
///
/// Immutable; the world may move on.
public final class WaitForGraph {

    private final int[] next;
    private final List<Cycle> cycles;

    private WaitForGraph(int[] next, List<Cycle> cycles) {
        this.next = next;
        this.cycles = List.copyOf(cycles);
    }

    /// The graph at the world's position.
    ///
    /// @param trace for the names; the one that the world folds
    public static WaitForGraph of(Trace trace, World world) {
        int[] next = new int[world.actorCount()];
        for (int actor = 0; actor < next.length; actor++) {
            next[actor] = successor(trace, world, actor);
        }
        return new WaitForGraph(next, findCycles(trace, world, next));
    }

    /// The actor without which this one cannot go on, -1 for none.
    public int waitsFor(int actor) {
        return actor >= 0 && actor < next.length ? next[actor] : -1;
    }

    /// A ring of waits, the one that closed first if there are several.
    public Optional<Cycle> cycle() {
        return cycles.isEmpty() ? Optional.empty() : Optional.of(cycles.getFirst());
    }

    /// All rings, in the order in which they closed. No actor is in two.
    public List<Cycle> cycles() {
        return cycles;
    }

    private static int successor(Trace trace, World world, int actor) {
        ActorState state = world.state(actor);
        EventKind kind = world.waitKind(actor);
        boolean stands = state == ActorState.BLOCKED || state == ActorState.WAITING;
        if (!stands || kind == null || world.isWaitTimed(actor)) {
            return -1;
        }
        int target = world.waitTarget(actor);
        return switch (kind) {
            case ACQUIRE_WAIT -> ownerWaitedFor(trace, world, actor, target);
            case JOIN_WAIT -> unended(world, target);
            case AWAIT -> trace.value(world.waitEvent(actor)) > 1 ? -1 : unended(world, target);
            case FUTURE_WAIT -> world.futures().state(target) == FutureState.RUNNING ? world.owner(target) : -1;
            default -> -1; // what is waited for may come from anyone
        };
    }

    private static int ownerWaitedFor(Trace trace, World world, int actor, int lock) {
        if (world.holds(lock) == 0) {
            return -1;
        }
        int owner = world.owner(lock);
        // Every acquire of a reentrant lock is recorded as a wait first, though its owner never waits.
        boolean passes = owner == actor && trace.resources().get(lock).kind() == ResourceKind.REENTRANT_LOCK;
        return passes ? -1 : owner;
    }

    private static int unended(World world, int actor) {
        return actor < 0 || actor >= world.actorCount() || world.hasEnded(actor) ? -1 : actor;
    }

    private static List<Cycle> findCycles(Trace trace, World world, int[] next) {
        List<Cycle> cycles = new ArrayList<>();
        int[] seenFrom = new int[next.length];
        Arrays.fill(seenFrom, -1);
        for (int start = 0; start < next.length; start++) {
            int actor = start;
            while (actor >= 0 && seenFrom[actor] < 0) {
                seenFrom[actor] = start;
                actor = next[actor];
            }
            if (actor >= 0 && seenFrom[actor] == start && next[actor] >= 0) {
                cycles.add(cycleThrough(trace, world, next, actor));
            }
        }
        cycles.sort(Comparator.comparingInt(Cycle::closedBy));
        return cycles;
    }

    private static Cycle cycleThrough(Trace trace, World world, int[] next, int member) {
        List<Integer> actors = new ArrayList<>();
        int closedBy = -1;
        int first = member;
        for (int actor = next[member]; actor != member; actor = next[actor]) {
            first = Math.min(first, actor);
        }
        int actor = first;
        do {
            actors.add(actor);
            closedBy = Math.max(closedBy, world.waitEvent(actor));
            actor = next[actor];
        } while (actor != first);
        List<String> waits = actors.stream()
                .map(waiter -> sentence(trace, world, waiter, next[waiter]))
                .toList();
        return new Cycle(actors, waits, closedBy);
    }

    private static String sentence(Trace trace, World world, int actor, int other) {
        String name = Names.actor(trace, actor);
        String otherName = actor == other ? "itself" : Names.actor(trace, other);
        EventKind kind = world.waitKind(actor);
        int target = world.waitTarget(actor);
        if (kind == EventKind.ACQUIRE_WAIT) {
            return name + " waits for " + Names.resource(trace, target) + ", held by " + otherName;
        }
        if (kind == EventKind.FUTURE_WAIT) {
            return name + " waits for " + Names.resource(trace, target) + ", worked on by " + otherName;
        }
        return name + " waits for " + otherName + " to end";
    }
}
