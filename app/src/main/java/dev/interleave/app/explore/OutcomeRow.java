package dev.interleave.app.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.lesson.Verdict;
import java.util.Optional;

/// One bar of the histogram.
///
/// @param brief what is to be read first
/// @param full all that there is to say
/// @param verdict empty for an outcome that says nothing about the lesson
/// @param count how many runs, in words: `4 runs`
/// @param share of all runs: `66.7 %`
/// @param length of the bar, 0 to 1
/// @param shortest about the shortest schedule: `12 steps, 1 preemption`
public record OutcomeRow(
        Outcome outcome,
        String brief,
        String full,
        Optional<Verdict> verdict,
        String count,
        String share,
        double length,
        String shortest) {

    /// The verdict's word, or that there is none.
    public String word() {
        return verdict.map(Verdict::word).orElse("not judged");
    }
}
