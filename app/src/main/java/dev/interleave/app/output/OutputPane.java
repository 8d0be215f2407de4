package dev.interleave.app.output;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.heading;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.theme.Palette;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// What the program printed until the playhead, its last line in sight; each line has the dot of the actor that
/// printed it, and goes on below where it is too long for the width.
public final class OutputPane extends VBox implements AutoCloseable {

    private static final double LINE_PX = 21;
    private static final double HEADING_PX = 46;
    /// Of a program that prints more, the last ones.
    private static final int MOST_LINES = 400;

    private final OutputModel model;
    private final ObservableValue<Palette> palette;
    private final Label earlier = label("", "muted", "small");
    private final VBox lines = new VBox();
    private final VBox content = new VBox(earlier, lines) {
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (isEndWanted) {
                scroll.setVvalue(scroll.getVmax());
            }
        }
    };
    private final ScrollPane scroll = styled(new ScrollPane(), "output-list");
    /// Until somebody scrolls: how high the lines are is known only when they have been laid out, some of them
    /// twice.
    private boolean isEndWanted;

    private final Lifetime lifetime = new Lifetime();

    public OutputPane(OutputModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        styled(this, "output");
        scroll.setContent(content);
        scroll.addEventFilter(ScrollEvent.SCROLL, _ -> isEndWanted = false);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> isEndWanted = false);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(heading("Output"), scroll);
        lifetime.update(this::show, model.lines(), palette);
    }

    private void show() {
        palette.getValue();
        List<OutputModel.Line> all = model.lines();
        int hidden = Math.max(0, all.size() - MOST_LINES);
        earlier.setText(hidden + " earlier lines");
        earlier.setVisible(hidden > 0);
        earlier.setManaged(hidden > 0);
        lines.getChildren()
                .setAll(all.subList(hidden, all.size()).stream().map(this::row).toList());
        isEndWanted = true;
        content.requestLayout();
    }

    private Node row(OutputModel.Line line) {
        int argb = palette.getValue().identity(line.actor());
        Circle dot = new Circle(4, Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff));
        Label text = label(line.text(), "output-line");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(8, styled(new HBox(dot), "output-dot"), text);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /// What it needs to show all of the trace's lines, as far as is known: of those that are still to come, not
    /// how many have to be wrapped.
    public double wholeHeightPx() {
        return HEADING_PX + Math.max(model.count() * LINE_PX, content.prefHeight(content.getWidth()));
    }

    /// How high what is printed by now is.
    public ReadOnlyDoubleProperty contentHeightProperty() {
        return content.heightProperty();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
