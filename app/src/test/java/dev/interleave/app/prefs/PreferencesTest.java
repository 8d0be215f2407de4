package dev.interleave.app.prefs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void remembersFromOneStartToTheNext() {
        Path file = folder.resolve("deep/interleave.properties");
        Preferences first = new Preferences(file);
        first.put("theme", "LIGHT");
        first.put("width", "1234.5");
        assertTrue(first.save());
        Preferences second = new Preferences(file);
        assertEquals(Theme.LIGHT, second.constant("theme", Theme.DARK));
        assertEquals(1234.5, second.number("width", 1, 0, 5000));
    }

    @Test
    void aBrokenFileCountsAsEmpty() throws IOException {
        Path file = folder.resolve("broken");
        Files.writeString(file, "theme=\\uZZZZ\nwidth=abc");
        Preferences preferences = new Preferences(file);
        assertEquals(Theme.DARK, preferences.constant("theme", Theme.DARK));
        assertEquals(7, preferences.number("width", 7, 0, 10));
    }

    @Test
    void aFolderInPlaceOfTheFileStopsNothing() {
        Preferences preferences = new Preferences(folder);
        preferences.put("theme", "LIGHT");
        assertFalse(preferences.save());
    }

    @Test
    void valuesOutOfBoundsOrUnknownAreNotBelieved() {
        Preferences preferences = new Preferences(folder.resolve("none"));
        preferences.put("width", "-3");
        preferences.put("theme", "PINK");
        preferences.put("nan", "NaN");
        assertEquals(800, preferences.number("width", 800, 100, 5000));
        assertEquals(800, preferences.number("nan", 800, 100, 5000));
        assertEquals(Theme.DARK, preferences.constant("theme", Theme.DARK));
    }
}
