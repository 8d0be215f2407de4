package dev.interleave.schedule;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import java.util.Arrays;

/// Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte, "A randomized scheduler with
/// probabilistic guarantees of finding bugs", ASPLOS 2010): every thread gets a random priority, the highest that
/// can go on goes, and at `depth - 1` random places the one that goes sinks below all others. A bug that needs
/// `depth` orderings is found with probability at least 1 / (threads × steps^(depth - 1)).
public final class Pct implements Scheduler {

    private final Dice dice;
    private final long[] changePlaces;
    private long[] priorities = new long[8];
    private long place;
    private long lowest;

    /// @param depth number of orderings that the bug needs, at least 1
    /// @param expectedSteps about how many choices a run has; change places are spread over so many
    public Pct(long seed, int depth, int expectedSteps) {
        if (depth < 1 || expectedSteps < 1) {
            throw new IllegalArgumentException("PCT needs a depth and a number of steps of at least 1");
        }
        this.dice = new Dice(seed);
        this.changePlaces = new long[depth - 1];
        for (int i = 0; i < changePlaces.length; i++) {
            changePlaces[i] = 1L + dice.below(expectedSteps);
        }
    }

    @Override
    public int next(Enabled enabled) {
        place++;
        int best = highest(enabled);
        for (long change : changePlaces) {
            if (change == place) {
                priorities[enabled.thread(best)] = --lowest;
                best = highest(enabled);
            }
        }
        return best;
    }

    /// Among the possibilities of the chosen thread any is as good.
    private int highest(Enabled enabled) {
        int best = 0;
        int same = 1;
        for (int i = 1; i < enabled.size(); i++) {
            long difference = priority(enabled.thread(i)) - priority(enabled.thread(best));
            if (difference > 0) {
                best = i;
                same = 1;
            } else if (difference == 0 && dice.below(++same) == 0) {
                best = i;
            }
        }
        return best;
    }

    /// Positive until the thread is made to sink.
    private long priority(int thread) {
        if (thread >= priorities.length) {
            priorities = Arrays.copyOf(priorities, 2 * thread);
        }
        if (priorities[thread] == 0) {
            priorities[thread] = 1 + (dice.next() >>> 2);
        }
        return priorities[thread];
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }
}
