package dev.interleave.app;

import dev.interleave.app.command.Commands;
import dev.interleave.app.command.HelpOverlay;
import dev.interleave.app.command.PaletteOverlay;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What covers the window for a moment: at most one thing at a time, and Escape takes it away.
final class Overlays {

    private final StackPane root;
    private final Runnable onClosed;
    private @Nullable Node shown;
    private Runnable onLeft = () -> {};

    /// @param root gets what is shown as its last child
    /// @param onClosed told when the window is free again
    Overlays(StackPane root, Runnable onClosed) {
        this.root = root;
        this.onClosed = onClosed;
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isOpen()) {
            close();
            event.consume();
        }
    }

    void showPalette(Commands commands) {
        PaletteOverlay palette = new PaletteOverlay(commands, this::close);
        show(palette);
        palette.focusField();
    }

    void showHelp(Commands commands) {
        HelpOverlay help = new HelpOverlay(commands, this::close);
        show(help);
        help.requestFocus();
    }

    /// Covers all of the window.
    ///
    /// @param onClosing told when the page has been taken away
    void showPage(Node page, Runnable onClosing) {
        show(page);
        onLeft = onClosing;
    }

    /// @param open opens a token, or says why not
    void showToken(Function<String, Optional<String>> open) {
        TokenOverlay token = new TokenOverlay(open, this::close);
        show(token);
        token.focusField();
    }

    private void show(Node overlay) {
        close();
        shown = overlay;
        root.getChildren().add(overlay);
    }

    boolean isOpen() {
        return shown != null;
    }

    void close() {
        root.getChildren().remove(shown);
        shown = null;
        onLeft.run();
        onLeft = () -> {};
        onClosed.run();
    }
}
