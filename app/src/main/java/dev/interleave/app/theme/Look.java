package dev.interleave.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/// Puts the program's look on a window: base theme, fonts, own style sheet, and the palette's colours
/// as looked-up colours.
public final class Look {

    private static final String ASSETS = "/dev/interleave/app/assets/";
    private static final List<String> FONTS = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");

    private static boolean fontsLoaded;

    private Look() {}

    /// Dresses everything below `root`.
    public static void apply(Parent root, Palette palette) {
        loadFonts();
        Application.setUserAgentStylesheet(
                palette.isDark()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        root.getStylesheets().setAll(resource("styles/interleave.css").toExternalForm());
        root.setStyle(palette.looked());
    }

    private static void loadFonts() {
        if (fontsLoaded) {
            return;
        }
        fontsLoaded = true;
        for (String font : FONTS) {
            try (InputStream in = resource("fonts/" + font).openStream()) {
                Font.loadFont(in, 13);
            } catch (IOException e) {
                // Without it the system's own font is used: less beautiful, nothing worse.
            }
        }
    }

    /// A file of the program's assets.
    public static URL resource(String path) {
        return Objects.requireNonNull(Look.class.getResource(ASSETS + path), path);
    }
}
