package dev.interleave.app.source;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;

import dev.interleave.app.theme.Palette;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line of source with its number and the markers of the actors that are at it.
final class CodeLine extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double GUTTER_PX = 32;
    private static final int MOST_DOTS = 4;

    private final HBox gutter = styled(new HBox(), "code-gutter");

    CodeLine(Listing.Language language, int number, String line) {
        styled(this, "code-line");
        setAlignment(Pos.CENTER_LEFT);
        gutter.setMinWidth(GUTTER_PX);
        gutter.setMaxWidth(GUTTER_PX);
        gutter.setAlignment(Pos.CENTER_RIGHT);
        TextFlow text = new TextFlow();
        text.setMinWidth(USE_PREF_SIZE);
        for (Lexer.Piece piece : Lexer.cut(language, line)) {
            text.getChildren()
                    .add(styled(
                            new Text(piece.text()),
                            "code",
                            "code-" + piece.kind().name().toLowerCase(Locale.ROOT)));
        }
        Label label = fixed(Integer.toString(number), "code-number");
        getChildren().setAll(gutter, label, text);
    }

    void mark(List<Integer> actors, boolean current, Palette palette) {
        pseudoClassStateChanged(CURRENT, current);
        pseudoClassStateChanged(HERE, !actors.isEmpty());
        gutter.getChildren().clear();
        for (int actor : actors.subList(0, Math.min(actors.size(), MOST_DOTS))) {
            int argb = palette.identity(actor);
            Color color = Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
            gutter.getChildren().add(styled(new Circle(4.5, color), "code-dot"));
        }
        if (actors.size() > MOST_DOTS) {
            gutter.getChildren().set(0, fixed("+" + (actors.size() - MOST_DOTS + 1), "code-more"));
        }
    }
}
