package dev.interleave.app.hand;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.theme.Palette;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Somebody who cannot go on, and why.
final class HeldRow extends VBox {

    private static final double DIMMED = 0.55;

    HeldRow(HandView.Held one, Palette palette) {
        super(2);
        styled(this, "held-back");
        HBox name = new HBox(8, IdentityDot.of(one.actor(), palette, DIMMED), fixed(one.name(), "held-back-name"));
        name.setAlignment(Pos.CENTER_LEFT);
        Label reason = label(one.reason(), "held-back-reason");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(name, reason);
    }
}
