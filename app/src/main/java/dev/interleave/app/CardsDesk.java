package dev.interleave.app;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.Entry;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.catalogue.cards.CardsPane;

/// Where all lessons are shown as cards, when somebody asks: the program itself opens on a lesson that runs.
final class CardsDesk {

    private final Overlays overlays;
    private final CatalogueModel model;
    private final Pictures pictures;

    /// @param overlays where the cards are shown
    CardsDesk(Overlays overlays, CatalogueModel model, Pictures pictures) {
        this.overlays = overlays;
        this.model = model;
        this.pictures = pictures;
    }

    /// Covers the window with the cards until a person opens one, or closes them.
    void show() {
        CardsPane cards = new CardsPane(model, pictures, this::open, overlays::close);
        overlays.showPage(cards, cards::close);
        cards.field().requestFocus();
        cards.field().selectAll();
    }

    private void open(Entry entry) {
        overlays.close();
        model.choose(entry);
    }
}
