package dev.interleave.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Scheduler;
import dev.interleave.schedule.Schedule;

/// Goes down the tree of choices, one run after another. Between {@link #begin} and {@link #end} it is the
/// scheduler of a run.
interface Walk extends Scheduler {

    /// Prepares the next run; may wait for other workers to leave something over. False when nothing is left, or
    /// the search was halted.
    boolean begin();

    /// The run has ended. Returns whether it counts.
    boolean end(Outcome outcome, int preemptions);

    /// The run was broken off from outside: it is to be done again.
    void again();

    /// Which of several beginnings of the search the run belongs to: only those of the last count.
    default int generation() {
        return 0;
    }

    /// Of the run that has ended.
    Schedule schedule();

    /// Whether the answers of the run that has ended are smaller, compared from the first on.
    boolean comesBefore(Schedule schedule);
}
