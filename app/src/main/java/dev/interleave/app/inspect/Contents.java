package dev.interleave.app.inspect;

import dev.interleave.app.inspect.Held.Item;
import dev.interleave.replay.World;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import java.util.ArrayList;
import java.util.List;

/// Reads from the world what values, queues and loops hold.
final class Contents {

    private static final int MOST_ITEMS = 24;

    private Contents() {}

    static List<Held> values(Moment moment) {
        return of(moment, ResourceKind.VALUE);
    }

    /// Queues, semaphores, and the ready queues of event loops.
    static List<Held> queues(Moment moment) {
        List<Held> all = new ArrayList<>(of(moment, ResourceKind.QUEUE));
        all.addAll(of(moment, ResourceKind.EVENT_LOOP));
        all.addAll(of(moment, ResourceKind.SEMAPHORE));
        return all;
    }

    private static List<Held> of(Moment moment, ResourceKind kind) {
        List<Held> found = new ArrayList<>();
        for (Resource resource : moment.trace().resources()) {
            if (resource.kind() == kind && resource.id() < moment.world().resourceCount()) {
                found.add(held(moment, resource));
            }
        }
        return found;
    }

    private static Held held(Moment moment, Resource resource) {
        return switch (resource.kind()) {
            case VALUE -> value(moment, resource);
            case QUEUE -> queue(moment, resource);
            case EVENT_LOOP -> loop(moment, resource);
            case SEMAPHORE -> permits(moment, resource);
            case LOCK, REENTRANT_LOCK, CONDITION, EVENT, BARRIER, LATCH, FUTURE, POOL, INTERPRETER_LOCK, WEB_SERVER ->
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
        return new Held(resource.name(), place(moment, resource), note, List.of(new Item(text, writer)));
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
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Math.min(world.loops().readyCount(id), MOST_ITEMS); i++) {
            int task = world.loops().readyTask(id, i);
            items.add(new Item(moment.actorName(task), task));
        }
        int running = world.owner(id);
        String note = running < 0 ? "no task running" : "running " + moment.actorName(running);
        return new Held(resource.name() + ", ready", place(moment, resource), note, items);
    }

    private static Held permits(Moment moment, Resource resource) {
        World world = moment.world();
        int id = resource.id();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Math.min(world.semaphores().holderCount(id), MOST_ITEMS); i++) {
            items.add(new Item(
                    moment.actorName(world.semaphores().holder(id, i)),
                    world.semaphores().holder(id, i)));
        }
        return new Held(
                resource.name(), place(moment, resource), world.semaphores().freePermits(id) + " free", items);
    }

    private static String place(Moment moment, Resource resource) {
        return switch (resource.scope()) {
            case THREADS, TASKS -> moment.processName(resource.process());
            case PROCESSES -> "";
        };
    }
}
