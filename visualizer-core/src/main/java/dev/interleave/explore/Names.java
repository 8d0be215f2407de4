package dev.interleave.explore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Numbers for actors and resources that are the same in every run, whatever the schedule: who made it, and as
/// his how many-th. The ids of a run are not, when several threads make something. For one walk; walks of one
/// search share the register.
final class Names {

    private static final int NONE = -1;

    /// What the numbers mean, for all walks.
    private final Register register;

    private int[] actors = new int[16];
    private int[] objects = new int[16];
    /// How much the actor of each number has made in this run.
    private int[] made = new int[16];
    /// The numbers of what it makes, in order; here once they have been looked up.
    private int[][] known = new int[16][];
    private int used;

    Names(Register register) {
        this.register = register;
    }

    /// Any thread may ask.
    static final class Register {
        private final Map<Long, Integer> numbers = new HashMap<>();

        synchronized int number(long made) {
            // 0 is the first actor.
            return numbers.computeIfAbsent(made, _ -> numbers.size() + 1);
        }
    }

    void clear() {
        Arrays.fill(made, 0, used, 0);
    }

    void actorMade(int actor, int maker) {
        if (actor >= actors.length) {
            actors = Arrays.copyOf(actors, 2 * actor);
        }
        actors[actor] = maker < 0 ? 0 : next(actors[maker]);
    }

    void resourceMade(int resource, int maker) {
        if (resource >= objects.length) {
            objects = Arrays.copyOf(objects, 2 * resource);
        }
        objects[resource] = next(actors[maker]);
    }

    private int next(int maker) {
        if (maker >= made.length) {
            made = Arrays.copyOf(made, 2 * maker);
            known = Arrays.copyOf(known, 2 * maker);
        }
        used = Math.max(used, maker + 1);
        int number = made[maker]++;
        int[] its = known[maker];
        if (its == null || number >= its.length) {
            its = its == null ? new int[8] : Arrays.copyOf(its, 2 * number);
            Arrays.fill(its, number, its.length, NONE);
            known[maker] = its;
        }
        if (its[number] == NONE) {
            its[number] = register.number((long) maker << 32 | number);
        }
        return its[number];
    }

    int actor(int id) {
        return actors[id];
    }

    int object(int id) {
        return id < 0 ? id : objects[id];
    }
}
