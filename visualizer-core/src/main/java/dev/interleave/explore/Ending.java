package dev.interleave.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.schedule.Schedule;
import java.util.Comparator;

/// One outcome of a program, and how often it came.
///
/// @param outcome two are the same when kind and text are
/// @param runs how many runs ended so
/// @param schedule of the run with the fewest steps that ended so, and of those with the fewest preemptions; of
///     those the one that comes first
/// @param steps of that run
/// @param preemptions of that run
public record Ending(Outcome outcome, long runs, Schedule schedule, int steps, int preemptions) {

    /// The most frequent first, then by kind and text.
    static final Comparator<Ending> BY_FREQUENCY = Comparator.comparingLong(Ending::runs)
            .reversed()
            .thenComparing(Ending::kind)
            .thenComparing(Ending::text);

    public String kind() {
        return outcome.kind();
    }

    public String text() {
        return outcome.text();
    }
}
