package dev.interleave.analysis;

import dev.interleave.replay.World;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// One lane for each actor and each resource of a trace. What a lane says of a time is what {@link
/// dev.interleave.replay.World} says at that time, but for actors that can never go on at the end of the trace:
/// they are DEADLOCKED from the event on that {@link Deadlocks} names.
///
/// Grows with a live trace, for one thread at a time.
public final class Lanes {

    private Trace trace;
    private final Axis axis;
    private World world;
    private final List<Lane> actors = new ArrayList<>();
    private final List<Lane> resources = new ArrayList<>();
    private final SharedValues values;
    private final List<Lane> deadlocked = new ArrayList<>();

    private Lanes(Trace trace, Axis axis) {
        this.trace = trace;
        this.axis = axis;
        this.world = new World(trace);
        this.values = new SharedValues(trace);
    }

    /// The lanes by recorded time. About a third of a second for a million events; for a long trace not on the
    /// thread of a user interface.
    public static Lanes of(Trace trace) {
        return of(trace, Axis.TIME);
    }

    /// The same, with each span where the axis has its event. Times of the lanes are the axis's then.
    public static Lanes of(Trace trace, Axis axis) {
        Lanes lanes = new Lanes(trace, axis);
        lanes.advance(trace);
        lanes.actors.forEach(Lane::trim);
        lanes.resources.forEach(Lane::trim);
        return lanes;
    }

    /// Goes on with a longer trace that begins with this one. Costs what the new events cost; on an axis whose
    /// places do not stay, what all of them cost.
    public void advance(Trace longer) {
        if (!axis.growsWithRun() && trace.size() != longer.size()) {
            beginAnew(longer);
        }
        trace = longer;
        world.reserve(longer);
        values.advance(longer);
        deadlocked.forEach(Lane::clearDeadlocked);
        deadlocked.clear();
        addLanes();
        for (int event = world.position(); event < longer.size(); event++) {
            step(event);
        }
        long end = axis.endNanos(longer);
        for (Lane lane : actors) {
            lane.finish(end);
        }
        for (Lane lane : resources) {
            lane.finish(end);
        }
        markDeadlocked();
    }

    private void beginAnew(Trace longer) {
        world = new World(longer);
        actors.clear();
        resources.clear();
        deadlocked.clear();
    }

    public Trace trace() {
        return trace;
    }

    /// What the times of the lanes are counted by.
    public Axis axis() {
        return axis;
    }

    /// The lane of an actor of the trace.
    public Lane actor(int id) {
        return actors.get(id);
    }

    /// The lane of a resource of the trace.
    public Lane resource(int id) {
        return resources.get(id);
    }

    /// Which values have a lane that is worth showing, and who read them when.
    public SharedValues values() {
        return values;
    }

    /// Whether a span is a write to a shared value that is lost, as far as the trace tells until now.
    public boolean isLost(Lane lane, int span) {
        return lane.resourceKind() == ResourceKind.VALUE
                && lane.event(span) >= 0
                && values.lost().lostTo(lane.event(span)) >= 0;
    }

    private void addLanes() {
        for (int id = actors.size(); id < trace.actors().size(); id++) {
            actors.add(new Lane(LaneKind.ACTOR, id, null, -1));
        }
        for (int id = resources.size(); id < trace.resources().size(); id++) {
            Resource resource = trace.resources().get(id);
            resources.add(new Lane(LaneKind.RESOURCE, id, resource.kind(), ResourceSpans.initialValue(resource)));
        }
    }

    private void markDeadlocked() {
        Deadlocks stuck = Deadlocks.of(trace, world);
        for (int actor = 0; actor < actors.size(); actor++) {
            int since = stuck.since(actor);
            if (since >= 0) {
                Lane lane = actors.get(actor);
                lane.markDeadlocked(axis.nanos(trace, since), since);
                deadlocked.add(lane);
            }
        }
    }

    private void step(int event) {
        int actor = trace.actor(event);
        int target = trace.target(event);
        int wanted = world.wantedInterpreter(actor);
        int carried = world.loops().carrier(target);
        boolean waited = world.waitEvent(actor) == event - 1 && event > 0;
        world.apply(trace, event);
        EventKind kind = EventKind.ofCode(trace.kindCode(event));
        if (kind == null) {
            return;
        }
        if (waited && axis.stepNanos(trace) > 0 && world.waitKind(actor) == null && isInstant(event)) {
            forget(event - 1);
        }
        noteActor(actor, event);
        noteResource(wanted, event);
        noteResource(world.leftResource(), event);
        if (kind.targetType() == TargetType.RESOURCE) {
            noteResource(target, event);
            noteActor(carried, event);
            noteActor(world.loops().carrier(target), event);
            noteActor(world.carriedTask(actor), event);
        } else if (kind.targetType() == TargetType.ACTOR) {
            noteActor(target, event);
            noteResource(world.loop(target), event);
        }
        // The end of a process is the end of others in it.
        if (kind == EventKind.PROCESS_LOST || (kind == EventKind.ACTOR_END && isMain(actor))) {
            noteAll(event);
        }
    }

    /// Whether an event comes next to the one before it, of the same actor and in no time.
    private boolean isInstant(int event) {
        return trace.actor(event) == trace.actor(event - 1) && trace.nanos(event) == trace.nanos(event - 1);
    }

    /// What was granted at once was no wait, though it was recorded as one. By time it leaves no span anyway.
    private void forget(int wait) {
        actors.get(trace.actor(wait)).forget(wait);
        EventKind kind = EventKind.ofCode(trace.kindCode(wait));
        int target = trace.target(wait);
        if (kind != null && kind.targetType() == TargetType.RESOURCE && target >= 0 && target < resources.size()) {
            resources.get(target).forget(wait);
        }
    }

    /// Each write begins a span, though the writer is the same: what it wrote may be another thing.
    private boolean isWriteTo(int value, int event) {
        return ValueAccess.isWrite(trace, event) && trace.target(event) == value;
    }

    private void noteAll(int event) {
        for (int id = 0; id < actors.size(); id++) {
            noteActor(id, event);
        }
        for (int id = 0; id < resources.size(); id++) {
            noteResource(id, event);
        }
    }

    private boolean isMain(int actor) {
        return switch (trace.actors().get(actor).kind()) {
            case PROCESS -> true;
            case THREAD, TASK -> false;
        };
    }

    private void noteActor(int id, int event) {
        if (id < 0 || id >= actors.size()) {
            return;
        }
        actors.get(id)
                .change(
                        axis.nanos(trace, event),
                        world.state(id),
                        waitedFor(id),
                        event,
                        world.waitEvent(id) == event && trace.actor(event) == id);
    }

    /// The resource that keeps the actor from running, -1 for none.
    private int waitedFor(int actor) {
        return switch (world.state(actor)) {
            case READY -> world.wantedInterpreter(actor);
            case WAITING, BLOCKED, SLEEPING -> {
                EventKind kind = world.waitKind(actor);
                yield kind != null && kind.targetType() == TargetType.RESOURCE ? world.waitTarget(actor) : -1;
            }
            case NONE, FINISHED, RUNNING, FAILED, DEADLOCKED -> -1;
        };
    }

    private void noteResource(int id, int event) {
        if (id < 0 || id >= resources.size()) {
            return;
        }
        ResourceKind kind = trace.resources().get(id).kind();
        resources
                .get(id)
                .change(
                        axis.nanos(trace, event),
                        ResourceSpans.state(world, trace, kind, id),
                        ResourceSpans.value(world, kind, id),
                        event,
                        kind == ResourceKind.VALUE && isWriteTo(id, event));
    }
}
