package dev.interleave.app.command;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The command palette: type a few letters of what you want, press Enter.
public final class PaletteOverlay extends StackPane {

    private static final double WIDTH_PX = 560;
    private static final double HEIGHT_PX = 420;

    private final Commands commands;
    private final Runnable onClose;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();

    /// @param onClose takes the overlay away
    public PaletteOverlay(Commands commands, Runnable onClose) {
        this.commands = commands;
        this.onClose = onClose;
        styled(this, "overlay");
        field.setPromptText("What do you want to do?");
        field.textProperty().subscribe(this::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        field.setOnAction(_ -> choose());
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> choose());
        VBox box = styled(new VBox(field, list), "overlay-box", "palette");
        box.setMaxSize(WIDTH_PX, HEIGHT_PX);
        getChildren().setAll(box);
        setAlignment(box, Pos.TOP_CENTER);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                onClose.run();
            }
        });
    }

    /// Where typing goes once the overlay is shown.
    public void focusField() {
        field.requestFocus();
    }

    private void search(String typed) {
        list.getItems().setAll(commands.search(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void steer(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int count = Math.max(1, list.getItems().size());
            int move = code == KeyCode.DOWN ? 1 : -1;
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + move, count);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 4));
            event.consume();
        } else if (code == KeyCode.ESCAPE) {
            onClose.run();
            event.consume();
        }
    }

    private void choose() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onClose.run();
            chosen.perform();
        }
    }

    /// A command with its key.
    private static final class Cell extends ListCell<Command> {
        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(
                    empty || command == null
                            ? null
                            : row(12, label(command.title()), spring(), fixed(command.keyText(), "key")));
        }
    }
}
