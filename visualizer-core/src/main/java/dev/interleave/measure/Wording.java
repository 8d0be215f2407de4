package dev.interleave.measure;

import java.util.List;

/// A line of the table that has words and no figures.
///
/// @param sayings in the order of {@link ComparisonTable#COLUMNS}
public record Wording(String title, List<Saying> sayings) {

    public Wording {
        sayings = List.copyOf(sayings);
    }
}
