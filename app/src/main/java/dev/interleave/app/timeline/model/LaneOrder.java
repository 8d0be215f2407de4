package dev.interleave.app.timeline.model;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Puts the lanes of a trace in order and gives them heights.
public final class LaneOrder {

    private static final byte GROUP = 0;
    private static final byte LANE = 1;
    private static final byte TASK = 2;

    private final Trace trace;
    private final Density density;
    private final Set<Integer> collapsed;
    private final int[] taskLoops;
    private final ResourcePlace place;
    private final Set<Integer> values;
    private final List<LaneKey> keys = new ArrayList<>();
    private final List<Integer> heights = new ArrayList<>();
    private final List<Byte> indents = new ArrayList<>();
    private final int[] actorRows;
    private final int[] resourceRows;
    private boolean isCollapsed;

    /// Where the resources of a process stand.
    public enum ResourcePlace {
        /// Below all of its actors.
        LAST,
        /// Below its main thread: where not all rows fit, what a lesson is about should be among those that do.
        BELOW_MAIN
    }

    /// Which resources have a lane besides those that always have, and where all of them stand.
    ///
    /// @param values ids of the shared values to show
    public record Resources(ResourcePlace place, Set<Integer> values) {

        /// Below the actors, with these values.
        public static Resources last(List<Integer> values) {
            return new Resources(ResourcePlace.LAST, Set.copyOf(values));
        }
    }

    private LaneOrder(Trace trace, Density density, Set<Integer> collapsed, int[] taskLoops, Resources resources) {
        this.place = resources.place();
        this.values = resources.values();
        this.trace = trace;
        this.density = density;
        this.collapsed = collapsed;
        this.taskLoops = taskLoops;
        this.actorRows = new int[trace.actors().size()];
        this.resourceRows = new int[trace.resources().size()];
        Arrays.fill(actorRows, -1);
        Arrays.fill(resourceRows, -1);
    }

    /// The rows of a trace.
    ///
    /// @param collapsed indices of the processes whose rows are folded away
    /// @param taskLoops for each actor the loop that runs it, -1 when it is no task or has not run yet
    public static LaneLayout layout(Trace trace, Density density, Set<Integer> collapsed, int[] taskLoops) {
        return layout(trace, density, collapsed, taskLoops, Resources.last(List.of()));
    }

    /// The same, with other resources or at another place.
    public static LaneLayout layout(
            Trace trace, Density density, Set<Integer> collapsed, int[] taskLoops, Resources resources) {
        LaneOrder order = new LaneOrder(trace, density, collapsed, taskLoops, resources);
        for (int process = 0; process < trace.processes().size(); process++) {
            order.addProcess(process);
            if (process == 0) {
                order.addShared();
            }
        }
        return order.finish();
    }

    /// Whether every resource of this kind has a lane: what is owned, counted or scheduled over time
    /// has, what is only waited for has not. Of shared values, some have.
    public static boolean hasLane(ResourceKind kind) {
        return switch (kind) {
            case LOCK, REENTRANT_LOCK, SEMAPHORE, QUEUE, EVENT_LOOP, INTERPRETER_LOCK -> true;
            case CONDITION, EVENT, BARRIER, LATCH, VALUE, FUTURE, POOL, WEB_SERVER -> false;
        };
    }

    private boolean hasLane(Resource resource) {
        return hasLane(resource.kind()) || values.contains(resource.id());
    }

    private void addProcess(int process) {
        if (isSingleLane(process)) {
            addOnlyActor(process);
            return;
        }
        addGroup(process);
        addActors(process, ActorKind.PROCESS);
        if (place == ResourcePlace.BELOW_MAIN) {
            addResources(process);
        }
        addActors(process, ActorKind.THREAD);
        addTasksWithoutLoop(process);
        for (Resource loop : trace.resources()) {
            if (loop.kind() == ResourceKind.EVENT_LOOP && loop.process() == process) {
                addResource(loop);
                addTasks(process, loop.id());
            }
        }
        if (place == ResourcePlace.LAST) {
            addResources(process);
        }
    }

    /// Whether a process beside others has one lane only: a header would say what the lane says.
    private boolean isSingleLane(int process) {
        int lanes = 0;
        for (Actor actor : trace.actors()) {
            lanes += actor.process() == process ? 1 : 0;
        }
        for (Resource resource : trace.resources()) {
            lanes += hasLane(resource) && groupOf(resource) == process ? 1 : 0;
        }
        return lanes == 1 && process > 0 && !collapsed.contains(process);
    }

    private void addOnlyActor(int process) {
        isCollapsed = false;
        for (Actor actor : trace.actors()) {
            if (actor.process() == process) {
                addActor(actor, GROUP);
            }
        }
    }

    private void addResources(int process) {
        for (Resource resource : trace.resources()) {
            boolean isLoop = resource.kind() == ResourceKind.EVENT_LOOP;
            if (!isLoop && hasLane(resource) && groupOf(resource) == process) {
                addResource(resource);
            }
        }
    }

    private void addShared() {
        boolean headed = false;
        for (Resource resource : trace.resources()) {
            if (hasLane(resource) && groupOf(resource) == LaneLayout.SHARED) {
                if (!headed) {
                    addGroup(LaneLayout.SHARED);
                    headed = true;
                }
                addResource(resource);
            }
        }
    }

    private int groupOf(Resource resource) {
        boolean shared =
                resource.scope() == Scope.PROCESSES && trace.processes().size() > 1;
        return shared ? LaneLayout.SHARED : resource.process();
    }

    private void addGroup(int process) {
        isCollapsed = collapsed.contains(process);
        add(LaneKey.process(process), density.processPx(), GROUP);
    }

    private void addActors(int process, ActorKind kind) {
        for (Actor actor : trace.actors()) {
            if (actor.kind() == kind && actor.process() == process) {
                addActor(actor, LANE);
            }
        }
    }

    private void addTasksWithoutLoop(int process) {
        for (Actor actor : trace.actors()) {
            if (actor.kind() == ActorKind.TASK && actor.process() == process && taskLoops[actor.id()] < 0) {
                addActor(actor, LANE);
            }
        }
    }

    private void addTasks(int process, int loop) {
        for (Actor actor : trace.actors()) {
            if (actor.process() == process && taskLoops[actor.id()] == loop) {
                addActor(actor, TASK);
            }
        }
    }

    private void addActor(Actor actor, byte indent) {
        actorRows[actor.id()] = isCollapsed ? headerRow() : keys.size();
        if (!isCollapsed) {
            add(LaneKey.actor(actor.id()), density.actorPx(), indent);
        }
    }

    private void addResource(Resource resource) {
        resourceRows[resource.id()] = isCollapsed ? headerRow() : keys.size();
        if (!isCollapsed) {
            add(LaneKey.resource(resource.id()), density.resourcePx(resource.kind()), LANE);
        }
    }

    private int headerRow() {
        return keys.size() - 1;
    }

    private void add(LaneKey key, int heightPx, byte indent) {
        keys.add(key);
        heights.add(heightPx);
        indents.add(indent);
    }

    private LaneLayout finish() {
        int size = keys.size();
        int[] tops = new int[size + 1];
        byte[] depths = new byte[size];
        for (int row = 0; row < size; row++) {
            tops[row + 1] = tops[row] + heights.get(row);
            depths[row] = indents.get(row);
        }
        return new LaneLayout(density, keys.toArray(LaneKey[]::new), tops, depths, actorRows, resourceRows);
    }
}
