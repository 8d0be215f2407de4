package dev.interleave.app.catalogue.cards;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.heading;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.Entry;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.fx.InView;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.lesson.Chapter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The cards by chapter, and the keys that go through them. All cards are there from the start; searching only
/// shows and hides them.
final class CardsView extends ScrollPane implements AutoCloseable {

    private final CatalogueModel model;
    private final Consumer<Entry> onOpened;
    private final VBox chapters = styled(new VBox(), "card-chapters");
    private final Label nothing = label("Nothing is found. Try a word of the field, or fewer filters.", "muted");
    private final Map<Chapter, Section> sections = new EnumMap<>(Chapter.class);
    private final Map<Entry, Card> cards = new LinkedHashMap<>();
    private final Lifetime lifetime = new Lifetime();
    private final InView inView;
    private int cursor;

    /// @param onOpened told when somebody opens a card
    CardsView(CatalogueModel model, Pictures pictures, Consumer<Entry> onOpened) {
        this.model = model;
        this.onOpened = onOpened;
        setContent(chapters);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        model.entries().forEach(entry -> add(entry, pictures));
        chapters.getChildren().add(nothing);
        inView = new InView(this);
        lifetime.add(inView::close);
        inView.watch(List.copyOf(cards.values()), region -> {
            if (region instanceof Card card) {
                card.enterView(lifetime);
            }
        });
        lifetime.follow(model.foundProperty(), this::show);
        lifetime.update(
                () -> cards.forEach(
                        (entry, card) -> card.showSights(model.progress().of(entry))),
                model.progress().changesProperty());
        startWhereTheListIs();
    }

    /// A chapter's heading and its cards.
    private record Section(Label heading, CardRows rows) {}

    private void add(Entry entry, Pictures pictures) {
        Section section = sections.computeIfAbsent(entry.chapter(), chapter -> {
            Section made = new Section(styled(heading(chapter.title()), "card-chapter"), new CardRows());
            chapters.getChildren().addAll(made.heading(), made.rows());
            return made;
        });
        Card card = new Card(entry, pictures, () -> onOpened.accept(entry));
        cards.put(entry, card);
        section.rows().getChildren().add(card);
    }

    private void startWhereTheListIs() {
        List<Entry> found = model.foundProperty().get();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id().equals(model.cursorProperty().get())) {
                moveTo(i);
            }
        }
    }

    private void show(List<Entry> found) {
        Set<Entry> shown = new HashSet<>(found);
        cards.forEach((entry, card) -> {
            Rows.show(card, shown.contains(entry));
            card.showReason(model.reason(entry));
        });
        sections.forEach((chapter, section) -> {
            boolean hasSome = found.stream().anyMatch(entry -> entry.chapter() == chapter);
            Rows.show(section.heading(), hasSome);
            Rows.show(section.rows(), hasSome);
        });
        Rows.show(nothing, found.isEmpty());
        moveTo(Math.max(0, model.best().map(found::indexOf).orElse(0)));
    }

    private void moveTo(int card) {
        cursor = card;
        List<Entry> found = model.foundProperty().get();
        Entry here = card < found.size() ? found.get(card) : null;
        cards.forEach((entry, node) -> {
            node.setCursorHere(entry.equals(here));
            if (entry.equals(here)) {
                inView.reveal(node);
            }
        });
    }

    /// The keys of the search field that are meant for the cards.
    void steer(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        boolean isMine = true;
        switch (event.getCode()) {
            case LEFT -> moveTo(grid().along(cursor, -1));
            case RIGHT -> moveTo(grid().along(cursor, 1));
            case UP -> moveTo(grid().above(cursor));
            case DOWN -> moveTo(grid().below(cursor));
            case PAGE_UP -> moveTo(grid().above(grid().above(cursor)));
            case PAGE_DOWN -> moveTo(grid().below(grid().below(cursor)));
            case ENTER -> openHere();
            default -> isMine = false;
        }
        if (isMine) {
            event.consume();
        }
    }

    private Grid grid() {
        List<Entry> found = model.foundProperty().get();
        List<Integer> sizes = sections.keySet().stream()
                .map(chapter -> (int) found.stream()
                        .filter(entry -> entry.chapter() == chapter)
                        .count())
                .filter(size -> size > 0)
                .toList();
        double width = sections.values().iterator().next().rows().getWidth();
        return new Grid(sizes, CardRows.columns(width));
    }

    private void openHere() {
        List<Entry> found = model.foundProperty().get();
        if (cursor < found.size()) {
            onOpened.accept(found.get(cursor));
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
