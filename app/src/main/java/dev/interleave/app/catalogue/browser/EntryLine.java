package dev.interleave.app.catalogue.browser;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.catalogue.Entry;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.catalogue.Sight;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A lesson or a page on a line: what was seen of it, its title, what it is, and its picture if wanted.
final class EntryLine extends VBox {

    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Entry entry;
    private final StackPane sight = styled(new StackPane(), "sight-place");
    private final LessonPicture picture;
    private final Label reason = label("", "entry-reason");
    private final Tooltip tip = new Tooltip();
    private boolean isPictured;

    /// @param onClicked told when somebody clicks it
    EntryLine(Entry entry, Pictures pictures, Runnable onClicked) {
        super(5);
        this.entry = entry;
        this.picture = new LessonPicture(entry, pictures);
        styled(this, "entry-line");
        Label title = label(entry.title(), "entry-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        VBox words = styled(new VBox(title, reason), "entry-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(new HBox(8, sight, words, Marks.kindOf(entry)), picture);
        VBox.setMargin(picture, new Insets(0, 0, 3, 0));
        setOnMouseClicked(_ -> onClicked.run());
        Tooltip.install(this, tip);
        picture.show(false);
        showReason("");
    }

    Entry entry() {
        return entry;
    }

    void showSights(Set<Sight> sights) {
        sight.getChildren().setAll(Marks.furthest(entry, sights));
        String seen = sights.stream().map(Sight::sentence).collect(Collectors.joining(" "));
        tip.setText(Stream.of(entry.title(), seen, String.join("\n", entry.practices()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
        setAccessibleText(entry.title() + ". " + Marks.wordOf(entry) + ". " + seen);
    }

    /// Why it was found, if its title does not say; empty for nothing.
    void showReason(String text) {
        reason.setText(text);
        Rows.show(reason, !text.isEmpty());
    }

    void showPicture(boolean wanted) {
        isPictured = wanted;
        picture.show(wanted);
    }

    /// It is in view now; only then its picture is worth making.
    void enterView(Lifetime lifetime) {
        if (isPictured) {
            picture.ask(lifetime);
        }
    }

    void setCursorHere(boolean isHere) {
        pseudoClassStateChanged(CURSOR, isHere);
    }

    void setCurrent(boolean isCurrent) {
        pseudoClassStateChanged(CURRENT, isCurrent);
    }
}
