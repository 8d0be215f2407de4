package dev.interleave.app.table;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.measure.Cell;
import dev.interleave.measure.ComparisonTable;
import dev.interleave.measure.Row;
import dev.interleave.measure.Saying;
import dev.interleave.measure.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Threads, processes and coroutines beside each other: what was measured, and what is said of them. A cell
/// opens the run or the lesson that proves it.
public final class TablePane extends VBox implements AutoCloseable {

    private static final double[] COLUMN_PERCENT = {34, 22, 22, 22};

    private final TableModel model;
    private final GridPane grid = styled(new GridPane(), "comparison-grid");
    private final Lifetime lifetime = new Lifetime();
    private int nextRow;

    public TablePane(TableModel model) {
        super(14);
        this.model = model;
        styled(this, "comparison");
        for (double percent : COLUMN_PERCENT) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        addHeads();
        ComparisonTable.ROWS.forEach(this::addRow);
        ComparisonTable.WORDINGS.forEach(this::addWording);
        getChildren().setAll(head(), grid);
    }

    private HBox head() {
        Label hint = label("", "muted");
        Button button = styled(new Button("", Icons.of(Feather.ACTIVITY)), "accent", "measure-button");
        button.setOnAction(_ -> {
            if (model.measuringProperty().get()) {
                model.stop();
            } else {
                model.measure();
            }
        });
        lifetime.follow(model.measuringProperty(), on -> {
            button.setText(on ? "Stop" : "Measure on this machine");
            hint.setText(
                    on
                            ? "Live runs go on, one after the other."
                            : TableModel.ROUNDS
                                    + " live runs for each figure: the median, and in parentheses the least and the"
                                    + " greatest. A figure opens its run, a word the lesson that shows it.");
        });
        hint.setWrapText(true);
        return row(14, hint, spring(), button);
    }

    private void addHeads() {
        for (int i = 0; i < ComparisonTable.COLUMNS.size(); i++) {
            grid.add(fixed(ComparisonTable.COLUMNS.get(i), "comparison-head"), i + 1, 0);
        }
        nextRow = 1;
    }

    private void addRow(Row line) {
        grid.add(title(line.title(), line.meaning()), 0, nextRow);
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            FigureButton button = new FigureButton(ComparisonTable.COLUMNS.get(i) + ", " + line.title());
            button.setOnAction(_ -> model.open(cell));
            for (Cell any : line.cells()) {
                lifetime.follow(
                        model.readingProperty(any),
                        _ -> button.show(model.readingProperty(cell).get(), model.share(line, cell)));
            }
            grid.add(button, i + 1, nextRow);
        }
        nextRow++;
    }

    private void addWording(Wording line) {
        grid.add(title(line.title(), ""), 0, nextRow);
        for (int i = 0; i < line.sayings().size(); i++) {
            Saying saying = line.sayings().get(i);
            Button button = styled(new Button(saying.text()), "flat", "saying");
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> model.openLesson(saying.lesson()));
            Icons.describe(button, "Open the lesson " + saying.lesson());
            grid.add(button, i + 1, nextRow);
        }
        nextRow++;
    }

    private static VBox title(String title, String meaning) {
        Label name = label(title, "comparison-title");
        name.setWrapText(true);
        VBox box = styled(new VBox(2, name), "comparison-name");
        if (!meaning.isEmpty()) {
            Label text = label(meaning, "muted", "small");
            text.setWrapText(true);
            box.getChildren().add(text);
        }
        return box;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
