package dev.interleave.app.catalogue.browser;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.catalogue.Line;
import dev.interleave.app.fx.Icons;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The heading of a chapter, which opens and closes it.
final class ChapterLine extends HBox {

    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    private final FontIcon chevron = styled(Icons.of(Feather.CHEVRON_DOWN), "chapter-chevron");
    private final Label title = fixed("", "chapter-title");
    private final Label count = fixed("", "chapter-count");

    /// @param onClicked told when somebody clicks it
    ChapterLine(Runnable onClicked) {
        super(6);
        styled(this, "chapter-line");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(chevron, title, spring(), count);
        setOnMouseClicked(_ -> onClicked.run());
    }

    void show(Line.OfChapter line) {
        chevron.setIconCode(line.isOpen() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        title.setText(line.chapter().title());
        count.setText(Integer.toString(line.found()));
        setAccessibleText(line.chapter().title() + ", " + line.found() + (line.isOpen() ? ", open" : ", closed"));
    }

    void setCursorHere(boolean isHere) {
        pseudoClassStateChanged(CURSOR, isHere);
    }
}
