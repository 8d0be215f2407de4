package dev.interleave.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.session.Measurements;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.measure.Cell;
import dev.interleave.measure.ComparisonTable;
import dev.interleave.measure.Figure;
import dev.interleave.measure.Metric;
import dev.interleave.measure.Row;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.LessonRun;
import dev.interleave.schedule.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableModelTest {

    private static final Row ROW = ComparisonTable.ROWS.getFirst();
    private static final Cell FIRST = ROW.cells().get(0);
    private static final Cell SECOND = ROW.cells().get(1);

    private final List<Measurements.Listener> asked = new ArrayList<>();
    private final List<String> stops = new ArrayList<>();
    private final TableModel model =
            new TableModel((cells, rounds, listener) -> asked.add(listener), () -> stops.add("stop"));

    private static Figure figure(double median) {
        LessonRun run = new ControlledLesson(FIRST.program(), ControlledSettings.DEFAULT).run(new Plan.Clocked());
        return new Figure(Metric.DURATION, median, median, median, 1, run);
    }

    @Test
    void aFigureComesWhenItIsMeasured() {
        assertInstanceOf(Reading.Unknown.class, model.readingProperty(FIRST).get());
        model.measure();
        asked.getFirst().begun().accept(FIRST);
        assertInstanceOf(Reading.Measuring.class, model.readingProperty(FIRST).get());
        asked.getFirst().done().accept(FIRST, figure(50));
        assertInstanceOf(Reading.Known.class, model.readingProperty(FIRST).get());
        assertTrue(model.measuringProperty().get());
        asked.getFirst().ended().run();
        assertFalse(model.measuringProperty().get());
    }

    @Test
    void barsAreComparedWithinTheirRow() {
        model.measure();
        asked.getFirst().done().accept(FIRST, figure(50));
        asked.getFirst().done().accept(SECOND, figure(200));
        assertEquals(0.25, model.share(ROW, FIRST), 1e-9);
        assertEquals(1, model.share(ROW, SECOND), 1e-9);
        assertEquals(0, model.share(ROW, ROW.cells().get(2)), 1e-9);
    }

    @Test
    void aMeasuringThatIsStoppedLeavesWhatIsKnown() {
        model.measure();
        asked.getFirst().done().accept(FIRST, figure(50));
        asked.getFirst().begun().accept(SECOND);
        model.measure();
        assertEquals(1, asked.size(), "one measuring at a time");
        model.stop();
        asked.getFirst().ended().run();
        assertEquals(List.of("stop"), stops);
        assertInstanceOf(Reading.Known.class, model.readingProperty(FIRST).get());
        assertInstanceOf(Reading.Unknown.class, model.readingProperty(SECOND).get());
    }

    @Test
    void aCellOpensItsRunAndBeforeThatItsLesson() {
        List<Object> opened = new ArrayList<>();
        model.onRun(opened::add);
        model.onLesson(opened::add);
        model.open(FIRST);
        Figure figure = figure(50);
        model.measure();
        asked.getFirst().done().accept(FIRST, figure);
        model.open(FIRST);
        assertEquals(FIRST.lesson(), opened.getFirst());
        assertSame(figure.run(), opened.getLast());
    }
}
