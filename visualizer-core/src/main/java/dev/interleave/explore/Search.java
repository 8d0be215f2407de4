package dev.interleave.explore;

import dev.interleave.engine.Program;
import dev.interleave.engine.controlled.ControlledEngine;
import java.util.OptionalDouble;

/// Which schedules are still to be tried: one strategy at work. Any thread may call.
interface Search {

    /// Learns what it must know of the program before the first run.
    default void prepare(ControlledEngine engine, Program program) {}

    /// A worker's own part of the search, for one thread at a time.
    Walk newWalk();

    /// Wakes up everybody who waits in {@link Walk#begin}, who then gets nothing; and whoever comes, until called
    /// with false.
    void halt(boolean halted);

    /// Whether something was left out that the program could do.
    boolean leftOut();

    /// The estimate of {@link Findings#share}.
    OptionalDouble share();

    /// How often the search has begun anew.
    default int generation() {
        return 0;
    }

    /// How many runs were begun and left.
    default long cutOff() {
        return 0;
    }
}
