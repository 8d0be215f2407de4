package dev.interleave.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

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

    /// From a file where there is one: of a stream the toolkit makes a temporary file, which stays behind when the
    /// program is killed.
    private static void load(String file) {
        @Nullable
        Font font = fileOf(file)
                .map(path -> Font.loadFont(path.toUri().toString(), 12))
                .orElseGet(() -> loadResource(file));
        if (font == null) {
            throw new IllegalStateException("the font " + file + " is missing from the program or cannot be read");
        }
    }

    /// In the distribution's folder of fonts, or where the classes are not in a jar.
    private static Optional<Path> fileOf(String file) {
        String folder = System.getProperty("interleave.fonts", "");
        if (!folder.isEmpty()) {
            return Optional.of(Path.of(folder, file)).filter(Files::isReadable);
        }
        URL resource = Fonts.class.getResource(FOLDER + file);
        return Optional.ofNullable(resource)
                .filter(url -> url.getProtocol().equals("file"))
                .map(url -> Path.of(URI.create(url.toString())));
    }

    private static @Nullable Font loadResource(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? null : Font.loadFont(in, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
