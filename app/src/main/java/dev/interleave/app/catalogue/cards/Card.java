package dev.interleave.app.catalogue.cards;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.catalogue.Entry;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.catalogue.Sight;
import dev.interleave.app.catalogue.browser.LessonPicture;
import dev.interleave.app.catalogue.browser.Marks;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A lesson or a page: its picture, its title, what it is about in a sentence, and what was seen of it.
final class Card extends VBox {

    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    private final Entry entry;
    private final LessonPicture picture;
    private final Label sentence;
    private final HBox sights = styled(row(10), "card-sights");

    /// @param onClicked told when somebody clicks it
    Card(Entry entry, Pictures pictures, Runnable onClicked) {
        this.entry = entry;
        this.picture = new LessonPicture(entry, pictures);
        styled(this, "card");
        Label title = label(entry.title(), "card-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setMinWidth(0);
        HBox head = new HBox(8, title, spring(), Marks.kindOf(entry));
        sentence = label(firstSentence(entry.row().paragraph()), "card-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        Region room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().setAll(picture, head, sentence, room, sights);
        Rows.show(picture, entry.lesson().isPresent());
        setOnMouseClicked(_ -> onClicked.run());
    }

    private static String firstSentence(String paragraph) {
        int end = paragraph.indexOf(". ");
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }

    /// It is in view now; only then its picture is worth making.
    void enterView(Lifetime lifetime) {
        picture.ask(lifetime);
    }

    /// Says why it was found, if its title does not; empty for what it is about.
    void showReason(String reason) {
        sentence.setText(reason.isEmpty() ? firstSentence(entry.row().paragraph()) : reason);
    }

    void showSights(Set<Sight> seen) {
        sights.getChildren()
                .setAll(seen.stream().map(one -> Marks.worded(one, one.word())).toList());
        Rows.show(sights, !seen.isEmpty());
        setAccessibleText(Stream.concat(Stream.of(entry.title()), seen.stream().map(Sight::word))
                .collect(Collectors.joining(", ")));
    }

    void setCursorHere(boolean isHere) {
        pseudoClassStateChanged(CURSOR, isHere);
    }

    Entry entry() {
        return entry;
    }
}
