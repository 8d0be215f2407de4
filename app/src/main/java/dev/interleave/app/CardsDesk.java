package dev.interleave.app;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.Entry;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.catalogue.cards.CardsPane;
import dev.interleave.app.prefs.Preferences;

/// Where all lessons are shown as cards: when somebody asks, and to whoever opens the program for the first time.
final class CardsDesk {

    private static final String WELCOMED = "catalogue.welcomed";

    private final Overlays overlays;
    private final CatalogueModel model;
    private final Pictures pictures;
    private final Preferences preferences;
    private boolean isChosen;

    /// @param overlays where the cards are shown
    CardsDesk(Overlays overlays, CatalogueModel model, Pictures pictures, Preferences preferences) {
        this.overlays = overlays;
        this.model = model;
        this.pictures = pictures;
        this.preferences = preferences;
    }

    /// Whether nobody has been shown the cards yet.
    boolean isFirstTime() {
        return preferences.text(WELCOMED, "").isEmpty();
    }

    void show() {
        show(() -> {});
    }

    /// Covers the window with the cards until a person opens one, or closes them.
    ///
    /// @param otherwise what to do when none was opened
    void show(Runnable otherwise) {
        isChosen = false;
        CardsPane cards = new CardsPane(model, pictures, this::open, overlays::close);
        overlays.showPage(cards, () -> {
            cards.close();
            if (!isChosen) {
                otherwise.run();
            }
        });
        cards.field().requestFocus();
        cards.field().selectAll();
        if (isFirstTime()) {
            preferences.put(WELCOMED, "yes");
            preferences.save();
        }
    }

    private void open(Entry entry) {
        isChosen = true;
        overlays.close();
        model.choose(entry);
    }
}
