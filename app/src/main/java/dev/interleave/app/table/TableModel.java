package dev.interleave.app.table;

import dev.interleave.app.session.Measurements;
import dev.interleave.measure.Cell;
import dev.interleave.measure.ComparisonTable;
import dev.interleave.measure.Row;
import dev.interleave.run.LessonRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What has been measured so far. For the JavaFX thread.
public final class TableModel {

    /// How often each run is made.
    public static final int ROUNDS = 5;

    /// Starts the measuring and hears of it; {@link Measurements#measure} does.
    @FunctionalInterface
    public interface Measurer {
        void measure(List<Cell> cells, int rounds, Measurements.Listener listener);
    }

    private final Measurer measurer;
    private final Runnable stopper;
    private final Map<Cell, ReadOnlyObjectWrapper<Reading>> readings = new HashMap<>();
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private Consumer<LessonRun> onRun = _ -> {};
    private Consumer<String> onLesson = _ -> {};

    /// @param stopper ends the measuring
    public TableModel(Measurer measurer, Runnable stopper) {
        this.measurer = measurer;
        this.stopper = stopper;
        for (Cell cell : cells()) {
            readings.put(cell, new ReadOnlyObjectWrapper<>(new Reading.Unknown()));
        }
    }

    private static List<Cell> cells() {
        return ComparisonTable.ROWS.stream()
                .map(Row::cells)
                .flatMap(List::stream)
                .toList();
    }

    /// What to do with the run behind a figure.
    public void onRun(Consumer<LessonRun> action) {
        onRun = action;
    }

    /// What to do with the lesson behind a word.
    public void onLesson(Consumer<String> action) {
        onLesson = action;
    }

    /// Measures all cells; figures that are there stay until theirs are measured again.
    public void measure() {
        if (!measuring.get()) {
            measuring.set(true);
            measurer.measure(
                    cells(),
                    ROUNDS,
                    new Measurements.Listener(
                            cell -> read(cell, new Reading.Measuring()),
                            (cell, figure) -> read(cell, new Reading.Known(figure)),
                            (cell, reason) -> read(cell, new Reading.Refused(reason)),
                            this::end));
        }
    }

    /// Ends the measuring; what is known stays.
    public void stop() {
        stopper.run();
    }

    private void end() {
        measuring.set(false);
        readings.values().stream()
                .filter(reading -> reading.get() instanceof Reading.Measuring)
                .forEach(reading -> reading.set(new Reading.Unknown()));
    }

    private void read(Cell cell, Reading reading) {
        ReadOnlyObjectWrapper<Reading> known = readings.get(cell);
        if (known != null) {
            known.set(reading);
        }
    }

    /// Opens what is behind a cell: the last run that was measured, or the lesson while none was.
    public void open(Cell cell) {
        if (readingProperty(cell).get() instanceof Reading.Known(var figure)) {
            onRun.accept(figure.run());
        } else {
            openLesson(cell.lesson());
        }
    }

    public void openLesson(String id) {
        onLesson.accept(id);
    }

    /// How long the cell's bar is, beside the longest of its row that is known: 0 to 1.
    public double share(Row row, Cell cell) {
        double longest = 0;
        for (Cell other : row.cells()) {
            longest = Math.max(longest, value(other));
        }
        return longest <= 0 ? 0 : Math.clamp(value(cell) / longest, 0, 1);
    }

    private double value(Cell cell) {
        return readingProperty(cell).get() instanceof Reading.Known(var figure) ? figure.median() : 0;
    }

    public ReadOnlyObjectProperty<Reading> readingProperty(Cell cell) {
        ReadOnlyObjectWrapper<Reading> reading = readings.get(cell);
        if (reading == null) {
            throw new IllegalArgumentException("not a cell of the table: " + cell);
        }
        return reading.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }
}
