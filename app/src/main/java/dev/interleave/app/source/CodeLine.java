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
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line of source with its number and the markers of the actors that are at it. What is too long for the
/// width goes on below, from where the line's first word stands.
final class CodeLine extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double LEAST_PX = 19;
    /// For three dots, or one and the number of the others.
    private static final double GUTTER_PX = 30;

    private static final int MOST_DOTS = 3;
    private static final int DOTS_BESIDE_NUMBER = 1;

    private final HBox gutter = styled(new HBox(), "code-gutter");

    /// @param number as wide as that of every other line
    /// @param indent how many blanks the whole listing has too many on the left
    CodeLine(Listing.Language language, String number, String whole, int indent) {
        styled(this, "code-line");
        setAlignment(Pos.TOP_LEFT);
        setMinHeight(LEAST_PX);
        int blanks = whole.length() - whole.stripLeading().length();
        String line = whole.substring(blanks);
        gutter.setMinWidth(GUTTER_PX);
        gutter.setMaxWidth(GUTTER_PX);
        gutter.setMinHeight(LEAST_PX);
        gutter.setMaxHeight(LEAST_PX);
        gutter.setAlignment(Pos.CENTER_RIGHT);
        TextFlow text = new TextFlow();
        HBox.setHgrow(text, Priority.ALWAYS);
        for (Lexer.Piece piece : Lexer.cut(language, line)) {
            text.getChildren()
                    .add(styled(
                            new Text(piece.text()),
                            "code",
                            "code-" + piece.kind().name().toLowerCase(Locale.ROOT)));
        }
        Label label = fixed(number, "code-number");
        Text margin = styled(new Text(" ".repeat(Math.max(0, blanks - indent))), "code");
        getChildren().setAll(gutter, label, margin, text);
    }

    void mark(List<Integer> actors, boolean current, Palette palette) {
        pseudoClassStateChanged(CURRENT, current);
        pseudoClassStateChanged(HERE, !actors.isEmpty());
        gutter.getChildren().clear();
        int dots = actors.size() > MOST_DOTS ? DOTS_BESIDE_NUMBER : actors.size();
        if (dots < actors.size()) {
            gutter.getChildren().add(fixed("+" + (actors.size() - dots), "code-more"));
        }
        for (int actor : actors.subList(0, dots)) {
            int argb = palette.identity(actor);
            Color color = Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
            gutter.getChildren().add(styled(new Circle(4.5, color), "code-dot"));
        }
    }
}
