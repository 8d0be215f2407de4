package dev.interleave.app;

import dev.interleave.app.prefs.Preferences;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.theme.StateScheme;
import dev.interleave.app.theme.Theme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// How the window looks, from one time to the next: theme, state colours, size.
final class Appearance {

    private final Preferences preferences;
    private final ObjectProperty<Palette> palette;

    Appearance(Preferences preferences) {
        this.preferences = preferences;
        palette = new SimpleObjectProperty<>(Palette.of(
                preferences.constant("theme", Theme.DARK), preferences.constant("colours", StateScheme.STANDARD)));
    }

    void toggleTheme() {
        Palette now = palette.get();
        palette.set(Palette.of(now.isDark() ? Theme.LIGHT : Theme.DARK, now.scheme()));
    }

    void toggleColours() {
        Palette now = palette.get();
        boolean standard = now.scheme() == StateScheme.STANDARD;
        palette.set(Palette.of(now.theme(), standard ? StateScheme.BLUE_ORANGE : StateScheme.STANDARD));
    }

    void remember(@Nullable Scene scene) {
        preferences.put("theme", palette.get().theme().name());
        preferences.put("colours", palette.get().scheme().name());
        if (scene != null) {
            preferences.put("window.width", Double.toString(scene.getWidth()));
            preferences.put("window.height", Double.toString(scene.getHeight()));
        }
        preferences.save();
    }

    ObjectProperty<Palette> paletteProperty() {
        return palette;
    }
}
