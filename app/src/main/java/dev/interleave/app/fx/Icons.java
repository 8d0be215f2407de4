package dev.interleave.app.fx;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons from the icon font, never from characters that a system font may lack.
public final class Icons {

    private Icons() {}

    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /// A button that shows an icon and says in a tooltip what it does.
    public static Button button(Feather icon, String hint) {
        return describe(new Button("", of(icon)), hint);
    }

    /// Gives a button without words its words: for the pointer, and for a screen reader.
    public static <B extends ButtonBase> B describe(B button, String hint) {
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleText(hint);
        button.setFocusTraversable(true);
        return button;
    }

    /// Adds style classes and returns the node, so that views read as one expression.
    public static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }
}
