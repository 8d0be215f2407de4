package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.fx.Rows;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks for the token of a run. One that will not do is refused in place.
final class TokenOverlay extends StackPane {

    private static final double WIDTH_PX = 620;
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Function<String, Optional<String>> open;
    private final Runnable onClose;
    private final TextField field = new TextField();
    private final Label refusal = label("", "refusal");

    /// @param open opens a token, or says why not
    /// @param onClose takes the overlay away
    TokenOverlay(Function<String, Optional<String>> open, Runnable onClose) {
        this.open = open;
        this.onClose = onClose;
        styled(this, "overlay");
        field.setPromptText("two-locks?pause=0#1-k3f9-xa");
        field.setAccessibleText("Token");
        field.setOnAction(_ -> tryToOpen());
        field.textProperty().subscribe(_ -> refuse(""));
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        Button button = styled(new Button("Open"), "accent");
        button.setOnAction(_ -> tryToOpen());
        VBox box = styled(
                new VBox(
                        12,
                        row(12, label("Open a token", "overlay-title"), spring(), fixed("Esc closes", "muted")),
                        field,
                        refusal,
                        row(
                                8,
                                label("It names a lesson, its parameters and every choice.", "muted"),
                                spring(),
                                button)),
                "overlay-box",
                "token-box");
        box.setMaxSize(WIDTH_PX, USE_PREF_SIZE);
        getChildren().setAll(box);
        setAlignment(box, Pos.TOP_CENTER);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                onClose.run();
            }
        });
    }

    private void tryToOpen() {
        open.apply(field.getText()).ifPresentOrElse(this::refuse, onClose);
    }

    private void refuse(String reason) {
        refusal.setText(reason);
        Rows.show(refusal, !reason.isEmpty());
        field.pseudoClassStateChanged(REFUSED, !reason.isEmpty());
    }

    /// Where typing goes once the overlay is shown.
    void focusField() {
        field.requestFocus();
    }
}
