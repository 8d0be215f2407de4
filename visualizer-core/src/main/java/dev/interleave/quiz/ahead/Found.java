package dev.interleave.quiz.ahead;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The answers that a search has found.
///
/// @param answers how many runs gave each
/// @param runs how many runs were tried; if all were, how many there are
/// @param complete whether there is no other answer, because every way to go on was tried
public record Found(Map<String, Integer> answers, int runs, boolean complete) {

    public Found {
        answers = Map.copyOf(answers);
    }

    /// The answers beside this one, the most frequent first.
    public List<String> others(String own) {
        return answers.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(own))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
