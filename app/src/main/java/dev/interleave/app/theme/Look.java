package dev.interleave.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.control.Control;

/// Puts the program's look on a window: base theme, fonts, own style sheet, and the palette's colours
/// as looked-up colours.
public final class Look {

    private static final String ASSETS = "/dev/interleave/app/assets/";

    private Look() {}

    /// Dresses everything below `root`.
    public static void apply(Parent root, Palette palette) {
        Fonts.load();
        letControlsSetTheirs();
        Application.setUserAgentStylesheet(
                palette.isDark()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        root.getStylesheets().setAll(resource("styles/interleave.css").toExternalForm());
        root.setStyle(palette.looked());
    }

    /// The class of all controls sets JavaFX's own style sheet while it is initialised, if there is none yet.
    /// On another thread, which loads classes in advance, that could come after ours and undo it; from here
    /// on it has been done.
    private static void letControlsSetTheirs() {
        if (Control.getClassCssMetaData().isEmpty()) {
            throw new IllegalStateException("controls have no style");
        }
    }

    /// A file of the program's assets.
    public static URL resource(String path) {
        return Objects.requireNonNull(Look.class.getResource(ASSETS + path), path);
    }
}
