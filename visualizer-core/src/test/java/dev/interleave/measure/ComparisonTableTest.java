package dev.interleave.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    @Test
    void everyCellNamesARunThatCanBeHad() {
        for (Row row : ComparisonTable.ROWS) {
            assertEquals(ComparisonTable.COLUMNS.size(), row.cells().size(), row.title());
            for (Cell cell : row.cells()) {
                assertEquals(cell.lesson(), cell.program().lesson().id());
            }
        }
    }

    @Test
    void everyWordNamesALessonThatIsThere() {
        for (Wording wording : ComparisonTable.WORDINGS) {
            assertEquals(ComparisonTable.COLUMNS.size(), wording.sayings().size(), wording.title());
            for (Saying saying : wording.sayings()) {
                assertTrue(Catalogue.find(saying.lesson()).isPresent(), saying::toString);
            }
        }
    }

    @Test
    void aFigureCarriesItsSpreadAndItsRun() throws Exception {
        Cell cell = new Cell("io-three-models", Map.of("model", "coroutines"), Metric.DURATION);
        Figure figure = Measuring.measure(cell, 3);
        assertEquals(3, figure.rounds());
        assertTrue(0 < figure.least() && figure.least() <= figure.median(), figure::text);
        assertTrue(figure.median() <= figure.greatest(), figure::text);
        assertEquals(Verdict.ALLOWED, figure.run().verdict().orElseThrow());
        assertTrue(figure.text().startsWith(figure.value() + " ("), figure::text);
    }

    @Test
    void digitsThatSaySomething() {
        assertEquals("1,234", Metric.digits(1234.4));
        assertEquals("51.8", Metric.digits(51.84));
        assertEquals("5.18", Metric.digits(5.184));
        assertEquals("0.518", Metric.digits(0.5184));
    }
}
