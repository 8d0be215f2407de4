package dev.interleave.app.fx;

import static dev.interleave.app.fx.Icons.styled;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Pages in one place, of which one is seen, with a tab for each above them. A single page needs no tab
/// and has none.
public final class PageTabs extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final List<Button> tabs = new ArrayList<>();
    private final List<Page> pages;
    private final StackPane room = new StackPane();

    /// A page and the word on its tab.
    public record Page(String title, Node content) {}

    /// Shows the first page.
    public PageTabs(Page... pages) {
        this.pages = List.of(pages);
        for (Page page : pages) {
            tabs.add(tab(page));
        }
        HBox row = styled(new HBox(tabs.toArray(Button[]::new)), "tabs");
        Rows.show(row, pages.length > 1);
        room.setMinHeight(0);
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().setAll(row, room);
        show(pages[0].title());
    }

    private Button tab(Page page) {
        Button tab = styled(new Button(page.title()), "tab-button", "flat");
        tab.setOnAction(_ -> show(page.title()));
        return tab;
    }

    /// Brings the page with this title to the front.
    public void show(String title) {
        for (int i = 0; i < pages.size(); i++) {
            boolean here = pages.get(i).title().equals(title);
            tabs.get(i).pseudoClassStateChanged(CURRENT, here);
            if (here) {
                room.getChildren().setAll(pages.get(i).content());
            }
        }
    }
}
