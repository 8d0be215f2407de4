package dev.interleave.explore;

/// A number for what happens before what in a run: the same for two runs that differ only in the order of steps
/// that do not depend on each other.
final class Shape {

    private Shape() {}

    static long of(Trail trail) {
        Events events = trail.events();
        long sum = 0;
        for (int event = 0; event < trail.length(); event++) {
            long hash = events.actors[event] * 31L + events.variants[event] * 17L + Touch.number(events.steps[event]);
            for (int slot = 0; slot < trail.slots().count(); slot++) {
                int known = known(trail, event, slot);
                hash += known == 0 ? 0 : mixed(trail.slots().thread(slot) * 1_000_003L + known * 7_919L);
            }
            sum += mixed(hash);
        }
        return sum;
    }

    /// How many events of the thread happen before the event, itself included.
    private static int known(Trail trail, int event, int slot) {
        int last = trail.clocks().at(event, slot);
        int count = 0;
        for (int i = 0; i < last; i++) {
            count += trail.events().threads[i] == slot ? 1 : 0;
        }
        return count;
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * 0x9e37_79b9_7f4a_7c15L;
        return mixed ^ (mixed >>> 29);
    }
}
