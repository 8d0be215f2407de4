package dev.interleave.app.fx;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rows and columns of nodes, and what goes between them.
public final class Rows {

    private Rows() {}

    public static HBox row(double gapPx, Node... children) {
        HBox row = new HBox(gapPx, children);
        row.getStyleClass().add("row");
        return row;
    }

    public static VBox column(double gapPx, Node... children) {
        return new VBox(gapPx, children);
    }

    /// Takes the room that is left in a row.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A label that never gives up its width for others.
    public static Label fixed(String text, String... classes) {
        Label label = label(text, classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A small capital heading above a group.
    public static Label heading(String text) {
        return fixed(text, "heading");
    }

    /// Shows the node and gives it room, or neither.
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
