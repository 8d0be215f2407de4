package dev.interleave.app.catalogue.browser;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.fx.Lifetime;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The catalogue at the left edge: what to look for above, what is found below, and what was seen at the bottom.
public final class CataloguePane extends VBox implements AutoCloseable {

    private final SearchBar search;
    private final LineList list;
    private final Lifetime lifetime = new Lifetime();

    /// @param onLeave gives the keys back to where they belong while nobody looks for a lesson
    public CataloguePane(CatalogueModel model, Pictures pictures, Runnable onLeave) {
        styled(this, "catalogue", "panel");
        search = new SearchBar(model, SearchBar.Room.NARROW);
        list = new LineList(model, pictures, onLeave);
        SightSummary summary = new SightSummary(model);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(search, list, summary);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onLeave.run();
                event.consume();
            }
        });
        search.field().addEventFilter(KeyEvent.KEY_PRESSED, list::steer);
        lifetime.add(search::close);
        lifetime.add(list::close);
        lifetime.add(summary::close);
    }

    /// The field to search in, for a command that goes there.
    public TextField searchField() {
        return search.field();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
