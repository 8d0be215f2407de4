package dev.interleave.app.reading;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.fx.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A page over the whole window: its chapter and title above, its content in a column that can be read.
public final class ReadingPane extends BorderPane {

    private final ScrollPane scroll;

    /// @param onClose takes the page away
    public ReadingPane(String chapter, String title, Node content, Runnable onClose) {
        styled(this, "reading");
        Button close = styled(Icons.button(Feather.X, "Close (Esc)"), "icon-button", "flat", "close-page");
        close.setOnAction(_ -> onClose.run());
        HBox header = row(10, label(chapter, "muted"), label(title, "overlay-title"), spring(), close);
        header.setAlignment(Pos.CENTER_LEFT);
        setTop(styled(header, "reading-header"));
        StackPane column = styled(new StackPane(content), "reading-column");
        StackPane.setAlignment(content, Pos.TOP_CENTER);
        scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    /// What scrolls, and has the keys.
    public Node scroller() {
        return scroll;
    }

    /// So that the arrow keys scroll.
    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }
}
