package dev.interleave.replay;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;

/// What one event does to an event loop and its tasks.
final class LoopFold {

    private LoopFold() {}

    static void apply(World world, EventKind kind, int event, int actor, int loop) {
        switch (kind) {
            case LOOP_BEGIN -> {
                world.resources.details[loop] = actor;
                world.actors.loops[actor] = loop;
            }
            case LOOP_END -> {
                world.resources.details[loop] = -1;
                world.actors.loops[actor] = -1;
            }
            case TASK_MOUNT -> mount(world, event, actor, loop);
            case TASK_UNMOUNT -> unmount(world, event, actor, loop);
            default -> {} // waits are kept with the actor
        }
    }

    /// A task runs on the loop of the actor that made it, until it is seen on another.
    static void adopt(World world, int actor, int task) {
        ActorColumns actors = world.actors;
        if (actors.kinds[task] == ActorKind.TASK && actors.loops[task] < 0) {
            actors.loops[task] = actors.loops[actor];
        }
    }

    static void ready(World world, int actor, int task) {
        adopt(world, actor, task);
        ActorColumns actors = world.actors;
        boolean runs = actors.states[task] == ActorState.RUNNING;
        if (runs || (actors.marks[task] & ActorColumns.ENDED) != 0) {
            return;
        }
        WorldFold.setState(world, task, ActorState.READY);
        int loop = actors.loops[task];
        if (isLoop(world, loop) && world.resources.entries(loop).find(task) < 0) {
            world.resources.entries(loop).add(task, world.nanos);
        }
    }

    private static boolean isLoop(World world, int loop) {
        return loop >= 0 && loop < world.resources.count && world.resources.kind(loop) == ResourceKind.EVENT_LOOP;
    }

    /// The actor's own wish; a mounted task has its carrier's.
    static int wantedInterpreter(World world, int actor) {
        int own = world.actors.interpreters[actor];
        int loop = world.actors.loops[actor];
        int carrier = own < 0 && world.owner(loop) == actor ? world.loops().carrier(loop) : -1;
        return carrier < 0 || carrier >= world.actors.count ? own : world.actors.interpreters[carrier];
    }

    private static void mount(World world, int event, int task, int loop) {
        world.actors.loops[task] = loop;
        Rows ready = world.resources.entries(loop);
        int row = ready.find(task);
        if (row >= 0) {
            ready.remove(row);
        }
        ResourceFold.own(world, event, loop, task, 1);
        WorldFold.setState(world, task, ActorState.RUNNING);
        int carrier = world.resources.details[loop];
        if (carrier >= 0) {
            WorldFold.closeWait(world, carrier);
        }
    }

    private static void unmount(World world, int event, int task, int loop) {
        if (world.resources.owners[loop] == task) {
            ResourceFold.disown(world, event, loop);
        }
        if (world.actors.states[task] != ActorState.RUNNING) {
            return;
        }
        if (world.resources.entries(loop).find(task) >= 0) {
            WorldFold.setState(world, task, ActorState.READY);
        } else {
            WorldFold.resumeWait(world, task); // in none, it is about to end
        }
    }
}
