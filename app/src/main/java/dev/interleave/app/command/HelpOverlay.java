package dev.interleave.app.command;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.heading;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one page, by group.
public final class HelpOverlay extends StackPane {

    private static final double COLUMN_PX = 344;

    /// @param onClose takes the overlay away
    public HelpOverlay(Commands commands, Runnable onClose) {
        styled(this, "overlay");
        Map<String, VBox> groups = new LinkedHashMap<>();
        for (Command command : commands.all()) {
            if (!command.keyText().isEmpty()) {
                groups.computeIfAbsent(command.group(), HelpOverlay::group)
                        .getChildren()
                        .add(line(command));
            }
        }
        FlowPane columns = new FlowPane(Orientation.VERTICAL, 40, 20);
        columns.getChildren().setAll(groups.values());
        columns.setPrefWrapLength(620);
        VBox box = styled(
                new VBox(16, row(12, label("Keys", "overlay-title"), spring(), fixed("Esc closes", "muted")), columns),
                "overlay-box",
                "help");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(box);
        setAlignment(box, Pos.CENTER);
        setOnMousePressed(_ -> onClose.run());
    }

    private static VBox group(String title) {
        VBox group = new VBox(6, heading(title));
        group.setPrefWidth(COLUMN_PX);
        return group;
    }

    private static HBox line(Command command) {
        return row(12, label(command.title()), spring(), fixed(command.keyText(), "key"));
    }
}
