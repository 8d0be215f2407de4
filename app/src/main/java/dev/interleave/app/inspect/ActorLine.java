package dev.interleave.app.inspect;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.fx.Times;
import dev.interleave.app.theme.Palette;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// One actor in the list: its dot, its name, its state in the state's colour, what it waits for, since
/// when.
final class ActorLine extends HBox {

    private static final double STATE_PX = 78;

    private final Circle dot = new Circle(5);
    private final Label name = label("", "actor-name");
    private final Label state = fixed("", "state-word");
    private final Label what = label("", "muted");
    private final Label since = fixed("", "faint", "small");
    private final Tooltip full = new Tooltip();
    private int actor = -1;

    ActorLine(IntConsumer onPicked) {
        super(8);
        styled(this, "actor-line");
        setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(STATE_PX);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        Tooltip.install(this, full);
        getChildren().setAll(dot, name, state, what, since);
        setOnMouseClicked(_ -> onPicked.accept(actor));
    }

    /// @param namePx width of the column of names
    void show(ActorRow row, Palette palette, double namePx) {
        name.setMinWidth(namePx);
        name.setMaxWidth(namePx);
        actor = row.actor();
        dot.setFill(color(palette.identity(row.actor())));
        name.setText(row.name());
        state.setText(row.word());
        state.setTextFill(color(palette.stateText(row.state())));
        what.setText(row.what());
        since.setText(row.sinceNanos() > 0 ? "since " + Times.text(row.sinceNanos()) : "");
        full.setText(row.name() + " " + row.word() + " since " + Times.text(row.sinceNanos())
                + (row.what().isEmpty() ? "" : ": " + row.what()));
    }

    static Color color(int argb) {
        return Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
    }
}
