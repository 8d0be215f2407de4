package dev.interleave.app.hand;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.theme.Palette;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Somebody who can go next, with the number that lets it. No button, for the text of a button cannot wrap.
final class PossibilityRow extends HBox {

    private static final int MOST_KEYS = 9;

    private final Runnable onChosen;

    PossibilityRow(HandView.Possibility one, Palette palette, Runnable onChosen) {
        super(14);
        this.onChosen = onChosen;
        styled(this, "possibility");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(one.number() + ": " + one.name() + " would " + one.text());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                onChosen.run();
            }
        });
        String key = one.number() <= MOST_KEYS ? "possibility-key" : "possibility-number";
        VBox words = new VBox(2, name(one, palette), text(one));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(fixed(Integer.toString(one.number()), key), words);
    }

    private static HBox name(HandView.Possibility one, Palette palette) {
        HBox name = new HBox(8, IdentityDot.of(one.actor(), palette, 1), fixed(one.name(), "possibility-name"));
        name.setAlignment(Pos.CENTER_LEFT);
        if (!one.interrupts().isEmpty()) {
            name.getChildren().add(label("interrupts " + one.interrupts(), "possibility-mark"));
        }
        return name;
    }

    private static Label text(HandView.Possibility one) {
        Label text = label(one.text(), "possibility-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        return text;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            onChosen.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
