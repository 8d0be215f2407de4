package dev.interleave.app.command;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.heading;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one page, by group.
public final class HelpOverlay extends StackPane {

    private static final int COLUMNS = 4;
    private static final double COLUMN_PX = 284;

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
        HBox columns = new HBox(18, columns(List.copyOf(groups.values())));
        // In a small window it scrolls; an overlay must never make the window's content larger than the window.
        ScrollPane scroll = new ScrollPane(columns);
        VBox box = styled(
                new VBox(16, row(12, label("Keys", "overlay-title"), spring(), fixed("Esc closes", "muted")), scroll),
                "overlay-box",
                "help");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(box);
        setAlignment(box, Pos.CENTER);
        setOnMousePressed(_ -> onClose.run());
    }

    /// The groups in their order over three columns, none longer than it must be.
    private static Node[] columns(List<VBox> groups) {
        int most = 1;
        while (packed(groups, most).size() > COLUMNS) {
            most++;
        }
        return packed(groups, most).toArray(Node[]::new);
    }

    private static List<VBox> packed(List<VBox> groups, int mostLines) {
        List<VBox> columns = new ArrayList<>();
        int lines = mostLines;
        for (VBox group : groups) {
            lines += group.getChildren().size();
            if (lines > mostLines) {
                columns.add(new VBox(20));
                lines = group.getChildren().size();
            }
            columns.getLast().getChildren().add(group);
        }
        return columns;
    }

    private static VBox group(String title) {
        VBox group = new VBox(6, heading(title));
        group.setPrefWidth(COLUMN_PX);
        return group;
    }

    private static HBox line(Command command) {
        HBox line = row(8, label(command.title()), spring());
        command.keyTexts().forEach(keys -> line.getChildren().add(fixed(keys, "key")));
        return line;
    }
}
