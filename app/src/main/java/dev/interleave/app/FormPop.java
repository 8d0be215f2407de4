package dev.interleave.app;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.controlsfx.control.PopOver;

/// A form that hangs under a button until somebody clicks elsewhere.
final class FormPop {

    private final PopOver pop = new PopOver();

    FormPop() {
        pop.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        pop.setAnimated(false);
    }

    /// @param onHidden lets go of the form
    void show(Node form, Node owner, Runnable onHidden) {
        Parent look = owner.getScene().getRoot();
        pop.setContentNode(form);
        pop.setOnHidden(_ -> onHidden.run());
        pop.getRoot().getStylesheets().setAll(look.getStylesheets());
        pop.getRoot().setStyle(look.getStyle());
        pop.show(owner);
    }

    void hide() {
        pop.hide();
    }
}
