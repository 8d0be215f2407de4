package dev.interleave.app.catalogue.cards;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.column;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.Entry;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.catalogue.browser.SearchBar;
import dev.interleave.app.catalogue.browser.SightSummary;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All lessons as cards over the whole window. While the keys are in the search field, the arrow keys go from
/// card to card and Enter opens one.
public final class CardsPane extends BorderPane implements AutoCloseable {

    private final SearchBar search;
    private final CardsView cards;
    private final Lifetime lifetime = new Lifetime();

    /// @param onOpened told when somebody opens a card
    /// @param onClose takes the page away
    public CardsPane(CatalogueModel model, Pictures pictures, Consumer<Entry> onOpened, Runnable onClose) {
        styled(this, "cards");
        search = new SearchBar(model, SearchBar.Room.WIDE);
        HBox.setHgrow(search, Priority.ALWAYS);
        cards = new CardsView(model, pictures, onOpened);
        SightSummary summary = new SightSummary(model);
        Button close = styled(Icons.button(Feather.X, "Close (Esc)"), "icon-button", "flat", "close-cards");
        close.setOnAction(_ -> onClose.run());
        setTop(header(close, summary));
        setCenter(cards);
        search.field().addEventFilter(KeyEvent.KEY_PRESSED, cards::steer);
        lifetime.add(search::close);
        lifetime.add(cards::close);
        lifetime.add(summary::close);
    }

    private Node header(Button close, SightSummary summary) {
        HBox title = row(
                14,
                label("What do you want to see?", "overlay-title"),
                fixed("Arrow keys and Enter; Esc closes", "muted"),
                spring(),
                summary,
                close);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox header = column(0, title, search);
        return styled(header, "cards-header");
    }

    /// Where typing goes once the page is shown.
    public TextInputControl field() {
        return search.field();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
