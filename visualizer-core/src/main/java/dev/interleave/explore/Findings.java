package dev.interleave.explore;

import dev.interleave.engine.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a search has found so far. Immutable.
///
/// @param runs how many runs have ended
/// @param endings each different outcome, the most frequent first
/// @param complete whether there is no other outcome: nothing is left to try, and no bound kept the search from
///     anything
/// @param ended whether the search is over: nothing is left to try within its bounds
/// @param deadlocked how many runs could not go on
/// @param cutOff how many runs the reduction began and left, because all that could follow was known; not counted
///     as runs
/// @param nanos how long the search has taken, stops left out
/// @param share which share of all runs has been tried, an estimate: the sum over the runs of the chance to come
///     upon that run by going at random down the tree of choices (Knuth, "Estimating the efficiency of backtrack
///     programs", 1975). 1 when nothing is left; empty for strategies by chance. With {@link Strategy#REDUCED} the
///     tree grows while it is searched, so the estimate is too high
public record Findings(
        long runs,
        List<Ending> endings,
        boolean complete,
        boolean ended,
        long deadlocked,
        long cutOff,
        long nanos,
        OptionalDouble share) {

    public Findings {
        endings = List.copyOf(endings);
    }

    /// How many runs are left, as far as {@link #share} can tell; empty when it cannot.
    public OptionalDouble runsLeft() {
        double known = share.orElse(0);
        return known > 0 ? OptionalDouble.of(Math.max(0, runs / known - runs)) : OptionalDouble.empty();
    }

    public double runsPerSecond() {
        return nanos == 0 ? 0 : runs * 1e9 / nanos;
    }

    /// The ending with the same kind and text.
    public Optional<Ending> ending(Outcome outcome) {
        return endings.stream()
                .filter(ending ->
                        ending.kind().equals(outcome.kind()) && ending.text().equals(outcome.text()))
                .findFirst();
    }
}
