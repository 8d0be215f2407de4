package dev.interleave.app.fx;

import static dev.interleave.app.fx.Rows.row;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A sentence across the window that does not stop the work: there while {@link #messageProperty} is
/// not empty.
public final class MessageBar extends StackPane {

    private final StringProperty message = new SimpleStringProperty("");

    public MessageBar() {
        Label text = Rows.label("", "message-text");
        text.textProperty().bind(message);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button dismiss = Icons.styled(Icons.button(Feather.X, "Dismiss"), "flat", "icon-button");
        dismiss.setOnAction(_ -> message.set(""));
        getChildren().add(Icons.styled(row(12, Icons.of(Feather.ALERT_CIRCLE), text, dismiss), "message-bar"));
        message.subscribe(sentence -> Rows.show(this, !sentence.isEmpty()));
    }

    public StringProperty messageProperty() {
        return message;
    }
}
