package dev.interleave.schedule;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import java.util.Arrays;

/// Partial order sampling (Yuan, Yang, Gu, "Partial order aware concurrency sampling", CAV 2018): each step gets
/// a random priority when it becomes possible, the highest goes, and steps that race with it draw again. So the
/// partial orders of a program are more evenly likely than by a random walk.
public final class Pos implements Scheduler {

    /// No priority drawn.
    private static final long NONE = -1;

    private final Dice dice;
    private long[] priorities = new long[0];

    public Pos(long seed) {
        this.dice = new Dice(seed);
    }

    @Override
    public int next(Enabled enabled) {
        int best = 0;
        for (int i = 0; i < enabled.size(); i++) {
            long priority = priority(enabled.actor(i));
            if (i > 0 && priority > priority(enabled.actor(best))) {
                best = i;
            }
        }
        int chosen = variantOf(enabled, best);
        for (int i = 0; i < enabled.size(); i++) {
            if (i != best && race(enabled, i, best)) {
                priorities[enabled.actor(i)] = NONE;
            }
        }
        priorities[enabled.actor(best)] = NONE;
        return chosen;
    }

    /// Any of the ways in which the actor can take its step.
    private int variantOf(Enabled enabled, int best) {
        int chosen = best;
        int same = 1;
        for (int i = 0; i < enabled.size(); i++) {
            if (i != best && enabled.actor(i) == enabled.actor(best) && dice.below(++same) == 0) {
                chosen = i;
            }
        }
        return chosen;
    }

    private static boolean race(Enabled enabled, int one, int other) {
        boolean writes = !enabled.step(one).onlyReads() || !enabled.step(other).onlyReads();
        return writes && enabled.object(one) == enabled.object(other);
    }

    private long priority(int actor) {
        if (actor >= priorities.length) {
            int before = priorities.length;
            priorities = Arrays.copyOf(priorities, 2 * actor + 8);
            Arrays.fill(priorities, before, priorities.length, NONE);
        }
        if (priorities[actor] == NONE) {
            priorities[actor] = dice.next() >>> 1;
        }
        return priorities[actor];
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }
}
