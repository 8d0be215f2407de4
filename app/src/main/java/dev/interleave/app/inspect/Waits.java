package dev.interleave.app.inspect;

import dev.interleave.app.inspect.Held.Item;
import dev.interleave.replay.World;
import dev.interleave.trace.Resource;
import java.util.ArrayList;
import java.util.List;

/// Reads from the world who holds what actors wait for, and who waits.
final class Waits {

    private static final int MOST_NAMED = 2;

    private Waits() {}

    static Held lock(Moment moment, Resource resource) {
        World world = moment.world();
        int id = resource.id();
        int owner = world.owner(id);
        long holds = world.holds(id);
        if (owner < 0 || holds == 0) {
            return held(moment, resource, "free" + waiters(moment, id), "", List.of());
        }
        String text = moment.actorName(owner) + (holds > 1 ? " × " + holds : "");
        boolean isOrphan = world.hasEnded(owner);
        return held(
                moment,
                resource,
                "held" + waiters(moment, id),
                isOrphan ? "held by one who has ended" : "",
                List.of(new Item(text, owner)));
    }

    static Held permits(Moment moment, Resource resource) {
        World world = moment.world();
        int id = resource.id();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Math.min(world.semaphores().holderCount(id), Contents.MOST_ITEMS); i++) {
            int holder = world.semaphores().holder(id, i);
            items.add(new Item(moment.actorName(holder), holder));
        }
        String free = world.semaphores().freePermits(id) + " free";
        return held(moment, resource, free + waiters(moment, id), "", items);
    }

    /// A condition, event, barrier or latch.
    static Held signal(Moment moment, Resource resource) {
        World world = moment.world();
        int id = resource.id();
        String state = switch (resource.kind()) {
            case EVENT -> world.isSet(id) ? "set" : "not set";
            case BARRIER -> arrived(world.arrivals(id), resource.capacity());
            case LATCH -> world.countsLeft(id) == 0 ? "open" : world.countsLeft(id) + " to go";
            case CONDITION -> world.waiters().count(id) == 0 ? "nobody waits" : "";
            default -> throw new IllegalArgumentException("no signal: " + resource);
        };
        String note = state + waiters(moment, id);
        return held(moment, resource, note.startsWith(", ") ? note.substring(2) : note, "", List.of());
    }

    private static String arrived(long arrivals, long parties) {
        return arrivals + (parties > 0 ? " of " + parties : "") + (arrivals == 1 ? " has come" : " have come");
    }

    /// `, guest waits`; nothing when nobody does.
    private static String waiters(Moment moment, int resource) {
        World world = moment.world();
        int count = world.waiters().count(resource);
        if (count == 0) {
            return "";
        }
        if (count > MOST_NAMED) {
            return ", " + count + " wait";
        }
        String first = moment.actorName(world.waiters().actor(resource, 0));
        return count == 1
                ? ", " + first + " waits"
                : ", " + first + " and " + moment.actorName(world.waiters().actor(resource, 1)) + " wait";
    }

    private static Held held(Moment moment, Resource resource, String note, String alarm, List<Item> items) {
        return new Held(resource.name(), Contents.place(moment, resource), note, alarm, items);
    }
}
