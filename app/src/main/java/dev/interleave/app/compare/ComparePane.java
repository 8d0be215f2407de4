package dev.interleave.app.compare;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.column;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.fx.Icons;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Two timelines below each other, each under a line that says which run it is, how it came out, and what it did last
/// at the playhead, which stands where they part at first. The arrow keys step both.
public final class ComparePane extends BorderPane {

    /// Steps at once with Shift.
    private static final int MANY = 10;

    /// @param walk through both
    /// @param first the timeline of the first run
    /// @param second the timeline of the second run
    /// @param onClose takes the pane away
    public ComparePane(CompareModel model, StepWalk walk, Node first, Node second, Runnable onClose) {
        styled(this, "compare");
        setTop(header(model, onClose));
        VBox runs =
                new VBox(side(model.first(), walk.firstText()), first, side(model.second(), walk.secondText()), second);
        VBox.setVgrow(first, Priority.ALWAYS);
        VBox.setVgrow(second, Priority.ALWAYS);
        setCenter(runs);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int steps = steps(event);
            if (steps != 0) {
                walk.step(steps);
                event.consume();
            }
        });
    }

    private static int steps(KeyEvent event) {
        int steps = event.isShiftDown() ? MANY : 1;
        return switch (event.getCode()) {
            case RIGHT -> steps;
            case LEFT -> -steps;
            default -> 0;
        };
    }

    private static Node header(CompareModel model, Runnable onClose) {
        Button close = styled(Icons.button(Feather.X, "Close (Esc)"), "icon-button", "flat", "close-comparison");
        close.setOnAction(_ -> onClose.run());
        HBox header = row(
                14, label(model.title(), "overlay-title"), label(model.summary(), "compare-summary"), spring(), close);
        header.setAlignment(Pos.CENTER_LEFT);
        return styled(header, "compare-header");
    }

    private static Node side(CompareModel.Side side, ObservableValue<String> doing) {
        HBox which = row(10, fixed(side.name(), "compare-name"), label(side.outcome(), "muted"));
        Label last = label("", "caption-text");
        last.textProperty().bind(doing);
        return styled(column(4, which, row(0, last)), "compare-side");
    }
}
