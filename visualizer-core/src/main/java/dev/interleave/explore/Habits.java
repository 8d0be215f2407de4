package dev.interleave.explore;

import java.util.Arrays;

/// What must be known of a program before its steps can be told to depend on each other. Immutable; learned from
/// runs, and the search begins anew when something is learned.
///
/// A join is no step. What the joining thread does behind it, to its next step, belongs to whichever of two
/// events came last: its own step before the join, or the one with which the joined thread ended. Mostly nobody
/// can tell, and the two may change places. But if the thread then ends or starts another, and somebody asks who
/// is alive, then what the two events touch depends on which was last. Such a thread is *keen*: its joins are
/// taken to conflict with the ends of threads, which costs some runs.
///
/// Who is killed does none of the steps that it had before it. So where somebody kills, a kill may not change
/// places with any step, as if each step looked whether its thread is still alive.
///
/// @param asksForLife whether somebody asks whether a thread is alive, or joins one within a limit of time
/// @param kills whether somebody kills
/// @param keen numbers of threads, in order
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Habits(boolean asksForLife, boolean kills, int[] keen) {

    static final Habits NONE = new Habits(false, false, new int[0]);

    boolean isAnybodyKeen() {
        return keen.length > 0;
    }

    boolean isKeen(int thread) {
        return keen.length > 0 && Arrays.binarySearch(keen, thread) >= 0;
    }

    Habits withAsks() {
        return asksForLife ? this : new Habits(true, kills, keen);
    }

    Habits withKills() {
        return kills ? this : new Habits(asksForLife, true, keen);
    }

    Habits withKeen(int thread) {
        if (isKeen(thread)) {
            return this;
        }
        int[] more = Arrays.copyOf(keen, keen.length + 1);
        more[keen.length] = thread;
        Arrays.sort(more);
        return new Habits(asksForLife, kills, more);
    }

    /// Compared with what it was learned on top of.
    boolean isMoreThan(Habits before) {
        return asksForLife != before.asksForLife || kills != before.kills || keen.length != before.keen.length;
    }

    /// All that one of the two knows.
    Habits and(Habits other) {
        Habits both = other.asksForLife ? withAsks() : this;
        both = other.kills ? both.withKills() : both;
        for (int thread : other.keen) {
            both = both.withKeen(thread);
        }
        return both;
    }
}
