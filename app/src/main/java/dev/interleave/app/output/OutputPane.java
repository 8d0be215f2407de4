package dev.interleave.app.output;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.heading;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// What the program printed until the playhead; each line has the dot of the actor that printed it.
public final class OutputPane extends VBox implements AutoCloseable {

    private static final double LINE_PX = 22;

    private final OutputModel model;
    private final ListView<OutputModel.Line> list;
    private final Lifetime lifetime = new Lifetime();

    public OutputPane(OutputModel model, ObservableValue<Palette> palette) {
        this.model = model;
        styled(this, "output");
        list = styled(new ListView<>(model.lines()), "output-list");
        list.setFixedCellSize(LINE_PX);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell(palette));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(heading("Output"), list);
        lifetime.update(this::showLast, model.lines());
        lifetime.update(list::refresh, palette);
    }

    private void showLast() {
        if (!model.lines().isEmpty()) {
            list.scrollTo(model.lines().size() - 1);
        }
    }

    /// A line with the dot of who printed it.
    private static final class Cell extends ListCell<OutputModel.Line> {

        private final ObservableValue<Palette> palette;
        private final Circle dot = new Circle(4);

        Cell(ObservableValue<Palette> palette) {
            this.palette = palette;
        }

        @Override
        protected void updateItem(OutputModel.Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
            } else {
                int argb = palette.getValue().identity(line.actor());
                dot.setFill(Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff));
                setGraphic(dot);
                setText(line.text());
            }
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
