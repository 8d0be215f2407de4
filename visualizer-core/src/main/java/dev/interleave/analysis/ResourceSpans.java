package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;

/// What the lane of a resource says at one moment; the table is in {@link Lane}.
final class ResourceSpans {

    private ResourceSpans() {}

    /// The value before the first event.
    static int initialValue(Resource resource) {
        return switch (resource.kind()) {
            case LOCK, REENTRANT_LOCK, INTERPRETER_LOCK, VALUE, FUTURE, EVENT_LOOP -> -1;
            case SEMAPHORE, LATCH -> (int) resource.capacity();
            case CONDITION, EVENT, BARRIER, QUEUE, POOL, WEB_SERVER -> 0;
        };
    }

    static int value(World world, ResourceKind kind, int id) {
        return switch (kind) {
            case LOCK, REENTRANT_LOCK, INTERPRETER_LOCK, VALUE, FUTURE, EVENT_LOOP -> world.owner(id);
            case SEMAPHORE -> (int) world.semaphores().freePermits(id);
            case QUEUE -> world.queues().size(id);
            case CONDITION, POOL, WEB_SERVER -> world.waiters().count(id);
            case EVENT -> world.isSet(id) ? 1 : 0;
            case BARRIER -> (int) world.arrivals(id);
            case LATCH -> (int) world.countsLeft(id);
        };
    }

    static ActorState state(World world, Trace trace, ResourceKind kind, int id) {
        boolean isWaitedFor = world.waiters().count(id) > 0;
        return switch (kind) {
            case LOCK, REENTRANT_LOCK, INTERPRETER_LOCK -> {
                boolean isOwned = world.owner(id) >= 0;
                yield !isOwned ? ActorState.NONE : isWaitedFor ? ActorState.BLOCKED : ActorState.RUNNING;
            }
            case SEMAPHORE -> {
                boolean isFree = world.semaphores().freePermits(id)
                        >= trace.resources().get(id).capacity();
                boolean isEmpty = isWaitedFor && world.semaphores().freePermits(id) <= 0;
                yield waited(isEmpty, ActorState.BLOCKED, isFree ? ActorState.NONE : ActorState.RUNNING);
            }
            case QUEUE -> {
                int size = world.queues().size(id);
                long capacity = trace.resources().get(id).capacity();
                boolean isStuck = size == 0 || (capacity > 0 && size >= capacity);
                yield waited(isWaitedFor && isStuck, ActorState.WAITING, running(size > 0));
            }
            case CONDITION, POOL -> waited(isWaitedFor, ActorState.WAITING, ActorState.NONE);
            case WEB_SERVER -> waited(isWaitedFor, ActorState.SLEEPING, ActorState.NONE);
            case EVENT -> waited(isWaitedFor && !world.isSet(id), ActorState.WAITING, running(world.isSet(id)));
            case BARRIER -> waited(world.arrivals(id) > 0, ActorState.WAITING, ActorState.NONE);
            case LATCH -> waited(isWaitedFor && world.countsLeft(id) > 0, ActorState.WAITING, ActorState.NONE);
            case VALUE -> running(world.owner(id) >= 0);
            case FUTURE ->
                switch (world.futures().state(id)) {
                    case NONE -> ActorState.NONE;
                    case SUBMITTED -> ActorState.READY;
                    case RUNNING -> ActorState.RUNNING;
                    case DONE -> ActorState.FINISHED;
                    case FAILED -> ActorState.FAILED;
                };
            case EVENT_LOOP -> loopState(world, id);
        };
    }

    private static ActorState waited(boolean isWaitedFor, ActorState then, ActorState otherwise) {
        return isWaitedFor ? then : otherwise;
    }

    private static ActorState running(boolean isSo) {
        return isSo ? ActorState.RUNNING : ActorState.NONE;
    }

    private static ActorState loopState(World world, int loop) {
        if (world.owner(loop) >= 0) {
            return ActorState.RUNNING;
        }
        if (world.loops().readyCount(loop) > 0) {
            return ActorState.READY;
        }
        boolean isIdle = world.waiters().count(loop) > 0; // its carrier
        return isIdle ? ActorState.WAITING : ActorState.NONE;
    }
}
