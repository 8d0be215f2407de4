package dev.interleave.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;

/// Puts the program's look on a window: base theme, fonts, own style sheet, and the palette's colours
/// as looked-up colours.
public final class Look {

    private static final String ASSETS = "/dev/interleave/app/assets/";

    private Look() {}

    /// Dresses everything below `root`.
    public static void apply(Parent root, Palette palette) {
        Fonts.load();
        Application.setUserAgentStylesheet(
                palette.isDark()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        root.getStylesheets().setAll(resource("styles/interleave.css").toExternalForm());
        root.setStyle(palette.looked());
    }

    /// A file of the program's assets.
    public static URL resource(String path) {
        return Objects.requireNonNull(Look.class.getResource(ASSETS + path), path);
    }
}
