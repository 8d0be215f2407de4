package dev.interleave.app.fx;

import static dev.interleave.app.fx.Rows.row;

import dev.interleave.app.fx.Message.Tone;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A sentence across the window that does not stop the work: there while {@link #messageProperty} is
/// not empty.
public final class MessageBar extends StackPane {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);

    public MessageBar() {
        Label text = Rows.label("", "message-text");
        text.textProperty().bind(message.map(Message::text));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button dismiss = Icons.styled(Icons.button(Feather.X, "Dismiss"), "flat", "icon-button");
        dismiss.setOnAction(_ -> message.set(Message.NONE));
        HBox bar = Icons.styled(row(12, Icons.of(Feather.INFO), text, dismiss), "message-bar");
        getChildren().add(bar);
        message.subscribe(shown -> {
            Rows.show(this, !shown.isEmpty());
            bar.pseudoClassStateChanged(PROBLEM, shown.tone() == Tone.PROBLEM);
        });
    }

    public ObjectProperty<Message> messageProperty() {
        return message;
    }
}
