package dev.interleave.app.catalogue.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    ///     0 1 2
    ///     3 4
    ///     ─────
    ///     5 6
    ///     ─────
    ///     7 8 9
    ///     10
    private final Grid grid = new Grid(List.of(5, 2, 4), 3);

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 4", "2, 4", "3, 5", "4, 6", "5, 7", "6, 8", "7, 10", "9, 10", "10, 10"})
    void downKeepsTheColumnAsFarAsThereIsOne(int from, int to) {
        assertEquals(to, grid.below(from));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 2", "3, 0", "4, 1", "5, 3", "6, 4", "7, 5", "9, 6", "10, 7"})
    void upKeepsTheColumnAsFarAsThereIsOne(int from, int to) {
        assertEquals(to, grid.above(from));
    }

    @Test
    void alongGoesInReadingOrderAndStaysAtTheEnds() {
        assertEquals(5, grid.along(4, 1));
        assertEquals(10, grid.along(10, 1));
        assertEquals(0, grid.along(0, -1));
    }

    @Test
    void whereThereIsNothingOneStaysAtTheStart() {
        Grid empty = new Grid(List.of(), 3);
        assertEquals(List.of(0, 0, 0), List.of(empty.along(0, 1), empty.below(0), empty.above(0)));
    }
}
