package dev.interleave.replay;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.Trace;
import java.util.Objects;

/// What one event does to the actors of a world; {@link ResourceFold} and {@link LoopFold} do the rest.
///
/// Three rules go beyond the table in {@link EventKind}. A wait stays open until the kind that completes it:
/// being mounted, or getting the interpreter lock, in the middle of a wait makes the actor run, but when it is
/// unmounted again, or lets that lock go, it is back in its wait. The interpreter lock is wanted by the thread
/// that carries a loop, and the task mounted there is as ready or as running as that thread. And nothing here
/// trusts the recording: ids are checked, and what makes no sense changes what it can and is otherwise passed
/// over.
final class WorldFold {

    private static final byte NEITHER = 0;
    private static final byte OPENS_WAIT = 1;
    private static final byte CLOSES_WAIT = 2;

    /// By the code of a kind: what it does to the wait of the acting actor.
    private static final byte[] ROLES = new byte[128];

    static {
        for (EventKind kind : EventKind.values()) {
            ROLES[kind.code()] = roleOf(kind);
        }
    }

    private WorldFold() {}

    private static byte roleOf(EventKind kind) {
        ActorState after = kind.stateAfter();
        if (after == null
                || kind == EventKind.TASK_MOUNT
                || kind == EventKind.INTERPRETER_ACQUIRE
                || kind == EventKind.INTERPRETER_WAIT) {
            return NEITHER;
        }
        return switch (after) {
            case RUNNING -> CLOSES_WAIT;
            case WAITING, BLOCKED, SLEEPING, READY -> OPENS_WAIT;
            case NONE, FINISHED, FAILED, DEADLOCKED -> NEITHER;
        };
    }

    static void apply(World world, Trace trace, int event) {
        world.position = event + 1;
        world.nanos = trace.nanos(event);
        world.left = -1;
        int actor = trace.actor(event);
        int target = trace.target(event);
        if (actor >= world.actors.count || target >= Math.min(world.actors.count, world.resources.count)) {
            world.reserve(trace);
        }
        EventKind kind = EventKind.ofCode(trace.kindCode(event));
        if (kind == null || actor < 0 || actor >= world.actors.count) {
            return;
        }
        ActorColumns actors = world.actors;
        actors.lastEvents[actor] = event;
        int site = trace.site(event);
        if (site != 0) {
            actors.lastSites[actor] = site;
        }
        switch (ROLES[kind.code()]) {
            case OPENS_WAIT -> openWait(world, trace, event, kind);
            case CLOSES_WAIT -> closeWait(world, actor);
            default -> {}
        }
        if (kind.targetType() == TargetType.RESOURCE) {
            if (target >= 0 && target < world.resources.count) {
                ResourceFold.apply(world, trace, event, kind);
            }
        } else {
            applyToActors(world, trace, event, kind);
        }
    }

    private static void applyToActors(World world, Trace trace, int event, EventKind kind) {
        int actor = trace.actor(event);
        int target = trace.target(event);
        boolean hasTarget = target >= 0 && target < world.actors.count;
        switch (kind) {
            case ACTOR_BEGIN -> world.actors.marks[actor] |= ActorColumns.BEGUN;
            case ACTOR_END -> end(world, trace, event, actor);
            case PRINT -> {
                world.output.printCount++;
                world.output.lastPrint = event;
            }
            case RESULT -> {
                world.output.resultEvent = event;
                world.output.resultText = (int) trace.value(event);
            }
            case ACTOR_CREATE -> {
                if (hasTarget) {
                    LoopFold.adopt(world, actor, target);
                }
            }
            case ACTOR_START -> {
                if (hasTarget && (world.actors.marks[target] & ActorColumns.BEGUN) == 0) {
                    setState(world, target, ActorState.READY);
                }
            }
            case TASK_READY -> {
                if (hasTarget) {
                    LoopFold.ready(world, actor, target);
                }
            }
            case KILL -> {
                if (hasTarget) {
                    world.actors.marks[target] |= ActorColumns.KILLED;
                }
            }
            case PROCESS_LOST -> {
                if (hasTarget) {
                    lose(world, target);
                }
            }
            default -> {} // the rest changes the acting actor alone
        }
    }

    static void setState(World world, int actor, ActorState state) {
        ActorColumns actors = world.actors;
        if (actors.states[actor] != state) {
            actors.states[actor] = state;
            actors.stateSince[actor] = world.nanos;
        }
    }

    private static void openWait(World world, Trace trace, int event, EventKind kind) {
        int actor = trace.actor(event);
        int target = trace.target(event);
        dropWait(world, actor);
        ActorColumns actors = world.actors;
        actors.waitKinds[actor] = kind;
        actors.waitFlags[actor] = (byte) trace.flags(event);
        actors.waitTargets[actor] = target;
        actors.waitEvents[actor] = event;
        actors.waitSince[actor] = world.nanos;
        setState(world, actor, stateIn(kind));
        if (kind.targetType() == TargetType.RESOURCE && target >= 0 && target < world.resources.count) {
            world.resources.waiters(target).add(actor, world.nanos);
        }
    }

    /// The state of an actor in the wait that this kind opens.
    private static ActorState stateIn(EventKind kind) {
        return Objects.requireNonNull(kind.stateAfter());
    }

    static void closeWait(World world, int actor) {
        dropWait(world, actor);
        setState(world, actor, ActorState.RUNNING);
    }

    /// Takes the actor out of the line it stands in.
    private static void dropWait(World world, int actor) {
        ActorColumns actors = world.actors;
        EventKind kind = actors.waitKinds[actor];
        if (kind == null) {
            return;
        }
        int waitedFor = actors.waitTargets[actor];
        if (kind.targetType() == TargetType.RESOURCE && waitedFor >= 0 && waitedFor < world.resources.count) {
            removeWaiter(world, waitedFor, actor);
            world.left = waitedFor;
        }
        actors.waitKinds[actor] = null;
        actors.waitFlags[actor] = 0;
        actors.waitTargets[actor] = -1;
        actors.waitEvents[actor] = -1;
        actors.waitSince[actor] = 0;
    }

    static void removeWaiter(World world, int resource, int actor) {
        Rows waiters = world.resources.waiters(resource);
        int row = waiters.find(actor);
        if (row >= 0) {
            waiters.remove(row);
        }
    }

    /// Puts an actor that runs in the middle of a wait back into it.
    static void resumeWait(World world, int actor) {
        EventKind kind = world.actors.waitKinds[actor];
        if (kind != null) {
            setState(world, actor, stateIn(kind));
        }
    }

    private static void end(World world, Trace trace, int event, int actor) {
        boolean failed = EventFlags.has(trace.flags(event), EventFlags.FAILED);
        if (EventFlags.has(trace.flags(event), EventFlags.CANCELLED)) {
            world.actors.marks[actor] |= ActorColumns.CANCELLED;
        }
        leave(world, actor, failed);
        if (world.actors.kinds[actor] == ActorKind.PROCESS) {
            int process = world.actors.processes[actor];
            for (int id = 0; id < world.actors.count; id++) {
                Actor other = trace.actors().get(id);
                if (other.process() == process && EventFlags.has(other.flags(), EventFlags.DAEMON)) {
                    cutOff(world, id, false);
                }
            }
        }
    }

    /// A process that is gone takes everything in it along.
    private static void lose(World world, int target) {
        cutOff(world, target, true);
        if (world.actors.kinds[target] == ActorKind.PROCESS) {
            for (int id = 0; id < world.actors.count; id++) {
                if (world.actors.processes[id] == world.actors.processes[target]) {
                    cutOff(world, id, true);
                }
            }
        }
    }

    private static void cutOff(World world, int actor, boolean failed) {
        int marks = world.actors.marks[actor];
        if ((marks & ActorColumns.BEGUN) != 0 && (marks & ActorColumns.ENDED) == 0) {
            world.actors.marks[actor] |= ActorColumns.CUT_OFF;
            leave(world, actor, failed);
        }
    }

    private static void leave(World world, int actor, boolean failed) {
        dropWait(world, actor);
        int interpreter = world.actors.interpreters[actor];
        if (interpreter >= 0) {
            removeWaiter(world, interpreter, actor);
            world.actors.interpreters[actor] = -1;
        }
        world.actors.marks[actor] |= (byte) (ActorColumns.ENDED | (failed ? ActorColumns.FAILED : 0));
        setState(world, actor, failed ? ActorState.FAILED : ActorState.FINISHED);
    }
}
