package dev.interleave.app;

import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.command.Keyboard;
import dev.interleave.app.reading.MarkdownView;
import dev.interleave.app.reading.ReadingPane;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.catalogue.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// Where the catalogue's pages are opened: written ones are read from their text, computed ones are asked from
/// whoever has said that they make them.
final class PageDesk {

    private final Overlays overlays;
    private final Consumer<String> onLesson;
    private final Map<String, Supplier<Made>> makers = new HashMap<>();

    /// A page that was computed, and what to do when it is closed.
    record Made(Node node, Runnable onClose) {}

    /// @param onLesson opens a lesson that a page leads to
    PageDesk(Overlays overlays, Consumer<String> onLesson) {
        this.overlays = overlays;
        this.onLesson = onLesson;
    }

    /// From now on the page is computed so, each time that it is opened.
    void compute(String id, Supplier<Made> content) {
        makers.put(id, content);
    }

    /// Covers the window with a page until somebody closes it.
    void open(Page page) {
        Made content = content(page);
        ReadingPane pane = new ReadingPane(page.chapter().title(), page.title(), content.node(), overlays::close);
        Keyboard.keep(pane.scroller(), KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.END);
        overlays.showPage(pane, content.onClose());
        pane.requestFocus();
    }

    private Made content(Page page) {
        return switch (page.content()) {
            case WRITTEN ->
                fixed(new MarkdownView(
                        withoutTitle(page), id -> Catalogue.find(id).isPresent(), this::follow));
            case COMPUTED ->
                makers.getOrDefault(page.id(), () -> fixed(label("This page is still to be made.", "muted")))
                        .get();
        };
    }

    private static Made fixed(Node node) {
        return new Made(node, () -> {});
    }

    /// The title stands above the page already.
    private static String withoutTitle(Page page) {
        String title = "# " + page.title();
        String text = page.text();
        return text.startsWith(title) ? text.substring(title.length()) : text;
    }

    private void follow(String id) {
        overlays.close();
        onLesson.accept(id);
    }
}
