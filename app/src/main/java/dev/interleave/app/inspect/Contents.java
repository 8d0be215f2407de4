package dev.interleave.app.inspect;

import dev.interleave.app.inspect.Held.Item;
import dev.interleave.app.inspect.Held.Section;
import dev.interleave.replay.World;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads from the world what values, queues and loops hold; {@link Waits} does the same for what is waited for.
final class Contents {

    static final int MOST_ITEMS = 24;

    private Contents() {}

    /// One section for each sort of resource that the trace has.
    static List<Section> sections(Moment moment) {
        List<Section> sections = new ArrayList<>();
        add(sections, moment, "Shared values", EnumSet.of(ResourceKind.VALUE));
        add(sections, moment, "Locks", EnumSet.of(ResourceKind.LOCK, ResourceKind.REENTRANT_LOCK));
        add(
                sections,
                moment,
                "Signals",
                EnumSet.of(ResourceKind.CONDITION, ResourceKind.EVENT, ResourceKind.BARRIER, ResourceKind.LATCH));
        add(sections, moment, "Queues", EnumSet.of(ResourceKind.QUEUE));
        add(sections, moment, "Semaphores", EnumSet.of(ResourceKind.SEMAPHORE));
        add(sections, moment, "Event loops", EnumSet.of(ResourceKind.EVENT_LOOP));
        return sections;
    }

    private static void add(List<Section> sections, Moment moment, String title, Set<ResourceKind> kinds) {
        List<Held> held = new ArrayList<>();
        int more = 0;
        for (Resource resource : moment.trace().resources()) {
            if (!kinds.contains(resource.kind())
                    || resource.id() >= moment.world().resourceCount()) {
                continue;
            }
            if (held.size() < InspectModel.MOST_ROWS) {
                held.add(held(moment, resource));
            } else {
                more++;
            }
        }
        if (more > 0) {
            held.add(new Held("and " + more + " more", "", "", List.of()));
        }
        if (!held.isEmpty()) {
            sections.add(new Section(title, held));
        }
    }

    private static Held held(Moment moment, Resource resource) {
        return switch (resource.kind()) {
            case VALUE -> value(moment, resource);
            case QUEUE -> queue(moment, resource);
            case EVENT_LOOP -> loop(moment, resource);
            case SEMAPHORE -> Waits.permits(moment, resource);
            case LOCK, REENTRANT_LOCK -> Waits.lock(moment, resource);
            case CONDITION, EVENT, BARRIER, LATCH -> Waits.signal(moment, resource);
            case FUTURE, POOL, INTERPRETER_LOCK, WEB_SERVER ->
                throw new IllegalArgumentException("holds nothing to show: " + resource);
        };
    }

    private static Held value(Moment moment, Resource resource) {
        World world = moment.world();
        int id = resource.id();
        String text = !world.values().hasContent(id)
                ? "not yet known"
                : world.values().isTextContent(id)
                        ? moment.trace().text((int) world.values().content(id))
                        : Long.toString(world.values().content(id));
        int writer = world.owner(id);
        String note = writer < 0 ? "" : "written by " + moment.actorName(writer);
        int lost = moment.lost().count(id, world.position());
        String alarm = lost == 0 ? "" : lost + (lost == 1 ? " write lost" : " writes lost");
        return new Held(resource.name(), place(moment, resource), note, alarm, List.of(new Item(text, writer)));
    }

    private static Held queue(Moment moment, Resource resource) {
        World world = moment.world();
        int id = resource.id();
        int size = world.queues().size(id);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Math.min(size, MOST_ITEMS); i++) {
            items.add(new Item(
                    moment.trace().text(world.queues().text(id, i)),
                    world.queues().putter(id, i)));
        }
        String room = resource.capacity() > 0 ? size + " of " + resource.capacity() : Integer.toString(size);
        return new Held(resource.name(), place(moment, resource), size == 0 ? "empty" : room, items);
    }

    private static Held loop(Moment moment, Resource resource) {
        World world = moment.world();
        int id = resource.id();
        int ready = world.loops().readyCount(id);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Math.min(ready, MOST_ITEMS); i++) {
            int task = world.loops().readyTask(id, i);
            items.add(new Item(moment.actorName(task), task));
        }
        int running = world.owner(id);
        String runs = running < 0 ? "runs no task" : "runs " + moment.actorName(running);
        return new Held(resource.name(), place(moment, resource), runs + ", " + ready + " ready", items);
    }

    static String place(Moment moment, Resource resource) {
        return switch (resource.scope()) {
            case THREADS, TASKS -> moment.processName(resource.process());
            case PROCESSES -> "";
        };
    }
}
