package dev.interleave.app.catalogue.browser;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.row;

import dev.interleave.app.catalogue.Entry;
import dev.interleave.app.catalogue.Sight;
import dev.interleave.app.fx.Icons;
import dev.interleave.catalogue.Row;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What an entry is and what was seen of it, as icons and words.
public final class Marks {

    private Marks() {}

    /// What an entry is there for, in a word: "bug", "repair", "page"; empty for nothing special.
    static String wordOf(Entry entry) {
        if (entry.row() instanceof Row.OfPage) {
            return "page";
        }
        return switch (entry.mark()) {
            case NONE -> "";
            case BUG -> "bug";
            case REPAIRED -> "repair";
        };
    }

    /// The same as a label, or one without words.
    public static Label kindOf(Entry entry) {
        String word = wordOf(entry);
        return fixed(word, "kind-mark", "kind-" + (word.isEmpty() ? "none" : word));
    }

    /// The one icon for how far somebody has come; a ring for not at all.
    static Node furthest(Entry entry, Set<Sight> sights) {
        if (entry.row() instanceof Row.OfPage) {
            return styled(Icons.of(Feather.FILE_TEXT), "sight", "sight-page");
        }
        return List.of(Sight.values()).reversed().stream()
                .filter(sights::contains)
                .findFirst()
                .map(Marks::icon)
                .orElseGet(() -> styled(Icons.of(Feather.CIRCLE), "sight", "sight-none"));
    }

    /// The icon of what was seen.
    public static FontIcon icon(Sight sight) {
        return switch (sight) {
            case WATCHED -> styled(Icons.of(Feather.EYE), "sight", "sight-watched");
            case BROKEN -> styled(Icons.of(Feather.ZAP), "sight", "sight-broken");
            case REPAIRED -> styled(Icons.of(Feather.CHECK_CIRCLE), "sight", "sight-repaired");
        };
    }

    /// The icon with its word.
    public static Node worded(Sight sight, String word) {
        return row(4, icon(sight), fixed(word, "sight-word"));
    }
}
