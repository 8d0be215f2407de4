package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.catalogue.ChoiceModel;
import dev.interleave.app.fx.Lifetime;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// Whether a run has an interpreter lock: as the person chose, or as the lesson does where it decides.
final class LockSwitch extends StackPane implements AutoCloseable {

    private static final String CHOICE = "Run with an interpreter lock, as CPython's threads do (G)";
    private static final String DECIDED =
            "This lesson switches the interpreter lock on by itself: its parameters say so";

    private final ChoiceModel choice;
    private final ToggleButton button = styled(new ToggleButton(), "toggle", "lock-switch");
    /// On the pane, for what is disabled hears no mouse.
    private final Tooltip hint = new Tooltip();

    private final Lifetime lifetime = new Lifetime();

    LockSwitch(ChoiceModel choice) {
        this.choice = choice;
        getChildren().setAll(button);
        setMinWidth(USE_PREF_SIZE);
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(this, hint);
        button.setOnAction(_ -> {
            choice.interpreterLockProperty().set(button.isSelected());
            show();
        });
        lifetime.update(this::show, choice.interpreterLockProperty(), choice.argumentsProperty());
    }

    private void show() {
        boolean isChosen = choice.interpreterLockProperty().get();
        boolean isDecided = choice.lessonDecidesLock();
        button.setSelected(isChosen || isDecided);
        button.setText(isChosen || isDecided ? "GIL on" : "GIL off");
        button.setDisable(isDecided);
        hint.setText(isDecided ? DECIDED : CHOICE);
        button.setAccessibleText(button.getText() + ". " + hint.getText());
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
