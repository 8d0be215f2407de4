package dev.interleave.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that ship with the program. After {@link #load} style sheets and `new Font(name,
/// size)` know them by the names below.
public final class Fonts {

    public static final String REGULAR = "Inter Regular";
    public static final String MEDIUM = "Inter Medium";
    public static final String SEMI_BOLD = "Inter Semi Bold";
    public static final String BOLD = "Inter Bold";
    public static final String MONO = "JetBrains Mono Regular";

    private static final String FOLDER = "/dev/interleave/app/assets/fonts/";
    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Medium.ttf",
            "JetBrainsMono-Bold.ttf");

    private static boolean isLoaded;

    private Fonts() {}

    /// Makes the fonts known to the toolkit, once.
    ///
    /// @throws IllegalStateException when one is missing from the program, which is a fault of the build
    public static synchronized void load() {
        if (!isLoaded) {
            FILES.forEach(Fonts::load);
            isLoaded = true;
        }
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null || Font.loadFont(in, 12) == null) {
                throw new IllegalStateException("the font " + file + " is missing from the program or cannot be read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
