package dev.interleave.app.prefs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;

/// A few remembered texts in a small file. A file that cannot be read counts as empty, one that cannot
/// be written is forgotten: settings are never worth stopping for. For one thread.
public final class Preferences {

    private static final int MOST_BYTES = 64 * 1024;

    private final Path file;
    private final Properties values = new Properties();

    /// Reads the file, if there is a readable one.
    public Preferences(Path file) {
        this.file = file;
        try (InputStream in = Files.newInputStream(file)) {
            values.load(new ByteArrayInputStream(in.readNBytes(MOST_BYTES)));
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            values.clear();
        }
    }

    /// Where this system keeps a program's settings.
    public static Path usualFile() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return Path.of(environment("APPDATA", home), "Interleave", "interleave.properties");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Interleave", "interleave.properties");
        }
        return Path.of(environment("XDG_CONFIG_HOME", home + "/.config"), "interleave", "interleave.properties");
    }

    /// Where this system keeps what a program can make again.
    public static Path usualCache() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return Path.of(environment("LOCALAPPDATA", home), "Interleave", "Cache");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Caches", "Interleave");
        }
        return Path.of(environment("XDG_CACHE_HOME", home + "/.cache"), "interleave");
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    public String text(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    /// The number under the key if it is one and within the bounds.
    public double number(String key, double otherwise, double least, double most) {
        try {
            double value = Double.parseDouble(values.getProperty(key, ""));
            return value >= least && value <= most ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// The constant of this name, if the key names one.
    public <E extends Enum<E>> E constant(String key, E otherwise) {
        try {
            return Enum.valueOf(otherwise.getDeclaringClass(), values.getProperty(key, ""));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    public void put(String key, String value) {
        values.setProperty(key, value);
    }

    /// Tries to write the file; whatever happens meanwhile, the old one or the new one is there.
    ///
    /// @return whether it worked
    public boolean save() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            try (OutputStream out = Files.newOutputStream(whole)) {
                values.store(out, null);
            }
            if (Files.isDirectory(file)) {
                Files.delete(whole);
                return false;
            }
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
