package dev.interleave.analysis;

import dev.interleave.replay.FutureState;
import dev.interleave.replay.World;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everybody waits, without a limit of time, for what nobody is left to do: a lock whose owner has ended, a message
/// that nobody will put. It needs no ring of waits; {@link WaitForGraph} finds those.
///
/// One moment proves nothing, for whoever was woken may not have got on yet: ask again, and see that nothing has
/// happened in between. Programs with an event loop are left alone, since a loop's timers are not all recorded.
///
/// @param waits one sentence for each who waits: `consumer waits for a message in queue items`
/// @param position of the world in which they do
public record Standstill(List<String> waits, int position) {

    public Standstill {
        waits = List.copyOf(waits);
    }

    /// What stands still at the world's position; empty when anybody could go on.
    public static Optional<Standstill> of(Trace trace, World world) {
        List<String> waits = new ArrayList<>();
        for (int actor = 0; actor < world.actorCount(); actor++) {
            if (!isThere(world, actor)) {
                continue;
            }
            String wait = endless(trace, world, actor);
            if (wait == null) {
                return Optional.empty();
            }
            waits.add(Names.actor(trace, actor) + " " + wait);
        }
        return waits.isEmpty() ? Optional.empty() : Optional.of(new Standstill(waits, world.position()));
    }

    /// Whether the actor has begun and not ended.
    private static boolean isThere(World world, int actor) {
        return !world.hasEnded(actor) && world.state(actor) != ActorState.NONE;
    }

    /// What the actor waits for, as far as it can never come by itself; null when it could go on.
    private static @Nullable String endless(Trace trace, World world, int actor) {
        ActorState state = world.state(actor);
        EventKind kind = world.waitKind(actor);
        boolean stands = state == ActorState.BLOCKED || state == ActorState.WAITING;
        boolean isTask = trace.actors().get(actor).kind() == ActorKind.TASK;
        if (!stands || kind == null || isTask || world.isWaitTimed(actor)) {
            return null;
        }
        int target = world.waitTarget(actor);
        return switch (kind) {
            case ACQUIRE_WAIT -> acquire(trace, world, target);
            case JOIN_WAIT -> said(!world.hasEnded(target), "waits for the end of ", Names.actor(trace, target));
            case CONDITION_WAIT -> "waits for " + Names.resource(trace, target) + ", which nobody has notified since";
            case EVENT_WAIT -> said(!world.isSet(target), "waits until somebody sets ", Names.resource(trace, target));
            case LATCH_WAIT ->
                said(world.countsLeft(target) > 0, "waits until it is counted down: ", Names.resource(trace, target));
            case BARRIER_WAIT -> said(world.arrivals(target) > 0, "waits at ", Names.resource(trace, target));
            case PUT_WAIT ->
                said(isFull(trace, world, target), "waits for a free place in ", Names.resource(trace, target));
            case GET_WAIT ->
                said(world.queues().size(target) == 0, "waits for a message in ", Names.resource(trace, target));
            case QUEUE_JOIN_WAIT ->
                said(
                        world.queues().unfinished(target) > 0,
                        "waits until all is done of ",
                        Names.resource(trace, target));
            case FUTURE_WAIT ->
                said(isOpen(world.futures().state(target)), "waits for the result of ", Names.resource(trace, target));
            case WORKER_IDLE -> "waits for work of " + Names.resource(trace, target);
            default -> null; // a loop, or a kind that was not thought of
        };
    }

    private static @Nullable String said(boolean isTrue, String words, String name) {
        return isTrue ? words + name : null;
    }

    private static @Nullable String acquire(Trace trace, World world, int target) {
        String name = Names.resource(trace, target);
        if (trace.resources().get(target).kind() == ResourceKind.SEMAPHORE) {
            return said(world.semaphores().freePermits(target) == 0, "waits for a permit of ", name);
        }
        int owner = world.owner(target);
        if (world.holds(target) == 0 || owner < 0) {
            return null;
        }
        String fate = world.hasEnded(owner) ? ", which has ended" : "";
        return "waits for " + name + ", held by " + Names.actor(trace, owner) + fate;
    }

    private static boolean isFull(Trace trace, World world, int queue) {
        long capacity = trace.resources().get(queue).capacity();
        return capacity > 0 && world.queues().size(queue) >= capacity;
    }

    private static boolean isOpen(FutureState state) {
        return state == FutureState.SUBMITTED || state == FutureState.RUNNING;
    }
}
