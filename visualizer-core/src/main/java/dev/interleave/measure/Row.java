package dev.interleave.measure;

import java.util.List;

/// One line of the table.
///
/// @param title what is asked: `Jobs that wait`
/// @param meaning what the figures say, in a sentence
/// @param cells in the order of {@link ComparisonTable#COLUMNS}
public record Row(String title, String meaning, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }
}
