package dev.interleave.replay;

import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;

/// What one event does to the resource that is its target. The target is a known id; that its kind suits the
/// event is checked here.
final class ResourceFold {

    private static final int HOLDS_PERMITS = 1;
    private static final int MESSAGE_TEXT = 1;
    private static final int MESSAGE_PUTTER = 2;
    private static final int MESSAGE_NANOS = 3;

    private ResourceFold() {}

    static void apply(World world, Trace trace, int event, EventKind kind) {
        ResourceColumns resources = world.resources;
        int target = trace.target(event);
        ResourceKind type = resources.kind(target);
        switch (type) {
            case LOCK, REENTRANT_LOCK, INTERPRETER_LOCK -> applyToLock(world, trace, event, kind);
            case SEMAPHORE -> applyToSemaphore(world, trace, event, kind);
            case QUEUE -> applyToQueue(world, trace, event, kind);
            case VALUE -> applyToValue(world, trace, event, kind);
            case FUTURE -> applyToFuture(world, trace, event, kind);
            case EVENT_LOOP -> LoopFold.apply(world, kind, event, trace.actor(event), target);
            case EVENT -> {
                if (kind == EventKind.EVENT_SET) {
                    resources.amounts[target] = 1;
                } else if (kind == EventKind.EVENT_CLEAR) {
                    resources.amounts[target] = 0;
                }
            }
            case BARRIER -> {
                if (kind == EventKind.BARRIER_WAIT) {
                    resources.amounts[target] = trace.value(event);
                } else if (kind == EventKind.BARRIER_TRIP) {
                    resources.amounts[target] = 0;
                }
            }
            case LATCH -> {
                if (kind == EventKind.LATCH_COUNT_DOWN) {
                    resources.amounts[target] = trace.value(event);
                }
            }
            case CONDITION, POOL, WEB_SERVER -> {} // their waiters are all there is to know
        }
    }

    private static void applyToLock(World world, Trace trace, int event, EventKind kind) {
        int lock = trace.target(event);
        int actor = trace.actor(event);
        switch (kind) {
            case ACQUIRE -> own(world, event, lock, actor, Math.max(1, trace.value(event)));
            case RELEASE -> {
                if (trace.value(event) <= 0) {
                    disown(world, event, lock);
                } else {
                    world.resources.amounts[lock] = trace.value(event);
                }
            }
            case INTERPRETER_WAIT -> {
                forgetInterpreter(world, actor);
                world.actors.interpreters[actor] = lock;
                world.resources.waiters(lock).add(actor, world.nanos);
                setStates(world, actor, ActorState.READY);
            }
            case INTERPRETER_ACQUIRE -> {
                forgetInterpreter(world, actor);
                own(world, event, lock, actor, 1);
                setStates(world, actor, ActorState.RUNNING);
            }
            case INTERPRETER_RELEASE -> {
                if (world.resources.owners[lock] == actor) {
                    disown(world, event, lock);
                }
                resumeWaits(world, actor);
            }
            default -> {} // waits are kept with the actor
        }
    }

    /// A task has the interpreter lock when its carrier has it, so the two want it together.
    private static void setStates(World world, int actor, ActorState state) {
        WorldFold.setState(world, actor, state);
        int task = world.carriedTask(actor);
        if (task >= 0) {
            WorldFold.setState(world, task, state);
        }
    }

    private static void resumeWaits(World world, int actor) {
        if (world.actors.states[actor] == ActorState.RUNNING) {
            WorldFold.resumeWait(world, actor);
        }
        int task = world.carriedTask(actor);
        if (task >= 0 && world.actors.states[task] == ActorState.RUNNING) {
            WorldFold.resumeWait(world, task);
        }
    }

    private static void forgetInterpreter(World world, int actor) {
        int wanted = world.actors.interpreters[actor];
        if (wanted >= 0) {
            WorldFold.removeWaiter(world, wanted, actor);
            world.actors.interpreters[actor] = -1;
        }
    }

    static void own(World world, int event, int resource, int actor, long amount) {
        ResourceColumns resources = world.resources;
        if (resources.owners[resource] != actor) {
            resources.owners[resource] = actor;
            resources.ownerSince[resource] = world.nanos;
            resources.ownerEvents[resource] = event;
        }
        resources.amounts[resource] = amount;
    }

    static void disown(World world, int event, int resource) {
        own(world, event, resource, -1, 0);
    }

    private static void applyToSemaphore(World world, Trace trace, int event, EventKind kind) {
        if (kind != EventKind.ACQUIRE && kind != EventKind.RELEASE) {
            return;
        }
        int semaphore = trace.target(event);
        Rows holders = world.resources.entries(semaphore);
        int row = holders.find(trace.actor(event));
        world.resources.amounts[semaphore] = trace.value(event);
        if (kind == EventKind.ACQUIRE) {
            if (row < 0) {
                holders.add(trace.actor(event), 1);
            } else {
                holders.set(row, HOLDS_PERMITS, holders.cell(row, HOLDS_PERMITS) + 1);
            }
        } else if (row >= 0) { // a permit may also be given by one who never took it
            if (holders.cell(row, HOLDS_PERMITS) > 1) {
                holders.set(row, HOLDS_PERMITS, holders.cell(row, HOLDS_PERMITS) - 1);
            } else {
                holders.remove(row);
            }
        }
    }

    private static void applyToQueue(World world, Trace trace, int event, EventKind kind) {
        int queue = trace.target(event);
        switch (kind) {
            case PUT -> {
                Rows messages = world.resources.entries(queue);
                int row = messages.add(Message.number(trace.value(event)), 0);
                messages.set(row, MESSAGE_TEXT, Message.text(trace.value(event)));
                messages.set(row, MESSAGE_PUTTER, trace.actor(event));
                messages.set(row, MESSAGE_NANOS, world.nanos);
                world.resources.amounts[queue]++;
            }
            case GET -> {
                Rows messages = world.resources.entries(queue);
                int row = messages.find(Message.number(trace.value(event)));
                if (row >= 0) {
                    messages.remove(row);
                }
            }
            case TASK_DONE -> world.resources.amounts[queue] = trace.value(event);
            default -> {} // waits are kept with the actor
        }
    }

    private static void applyToValue(World world, Trace trace, int event, EventKind kind) {
        ResourceColumns resources = world.resources;
        int value = trace.target(event);
        // What is read tells the content only until the first write: a read is recorded after it happened, so
        // another actor's write may stand before it already.
        boolean reveals = kind == EventKind.READ && resources.results[value] == 0;
        if (kind != EventKind.WRITE && !reveals) {
            return;
        }
        resources.amounts[value] = trace.value(event);
        resources.details[value] = trace.flags(event) & EventFlags.TEXT_VALUE;
        resources.results[value] = 1;
        if (kind == EventKind.WRITE) {
            resources.owners[value] = trace.actor(event);
            resources.ownerSince[value] = world.nanos;
            resources.ownerEvents[value] = event;
        }
    }

    private static void applyToFuture(World world, Trace trace, int event, EventKind kind) {
        ResourceColumns resources = world.resources;
        int future = trace.target(event);
        switch (kind) {
            case SUBMIT -> {
                resources.amounts[future] = FutureState.SUBMITTED.stage();
                resources.details[future] = (int) trace.value(event);
            }
            case FUTURE_BEGIN -> own(world, event, future, trace.actor(event), FutureState.RUNNING.stage());
            case FUTURE_SET -> {
                int flags = trace.flags(event);
                boolean failed = EventFlags.has(flags, EventFlags.FAILED | EventFlags.CANCELLED);
                resources.amounts[future] = (failed ? FutureState.FAILED : FutureState.DONE).stage();
                resources.results[future] = (int) trace.value(event);
            }
            default -> {} // waits are kept with the actor
        }
    }
}
