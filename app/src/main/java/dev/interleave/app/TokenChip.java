package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.command.Command;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.app.session.Session;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// The token of the run that is shown, and a click that copies it.
final class TokenChip extends Button implements AutoCloseable {

    private static final double LEAST_PX = 90;
    private static final double MOST_PX = 300;

    private final Tooltip hint = new Tooltip();
    private final Command copy;
    private final Lifetime lifetime = new Lifetime();

    /// @param copy what a click does
    TokenChip(Session session, Command copy) {
        this.copy = copy;
        styled(this, "token-chip");
        setGraphic(Icons.of(Feather.COPY));
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(LEAST_PX);
        setMaxWidth(MOST_PX);
        setTooltip(hint);
        setOnAction(_ -> copy.perform());
        lifetime.follow(session.traceProperty().map(Tokens::of), this::show);
    }

    private void show(String token) {
        setText(token);
        hint.setText(token + "\nThe same run again, anywhere. " + copy.title() + " (" + copy.keyText() + ")");
        setAccessibleText(copy.title() + ": " + token);
        Rows.show(this, !token.isEmpty());
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
