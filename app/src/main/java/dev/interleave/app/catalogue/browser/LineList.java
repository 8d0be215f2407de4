package dev.interleave.app.catalogue.browser;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.Entry;
import dev.interleave.app.catalogue.Line;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.command.Keyboard;
import dev.interleave.app.fx.InView;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.lesson.Lesson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The lines of the catalogue, and the keys that go through them. All nodes are there from the start, in reading
/// order; typing only shows and hides them.
final class LineList extends ScrollPane implements AutoCloseable {

    private static final int PAGE = 10;

    private final CatalogueModel model;
    private final Pictures pictures;
    private final Runnable onLeave;
    private final VBox lines = styled(new VBox(), "catalogue-list");
    private final Label nothing = label("Nothing is found. Try a word of the field, or fewer filters.", "muted");
    private final Map<String, ChapterLine> chapters = new HashMap<>();
    private final Map<String, EntryLine> entries = new HashMap<>();
    private final Lifetime lifetime = new Lifetime();
    private final InView inView;

    LineList(CatalogueModel model, Pictures pictures, Runnable onLeave) {
        this.model = model;
        this.pictures = pictures;
        this.onLeave = onLeave;
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        nothing.setWrapText(true);
        lines.setFocusTraversable(true);
        lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
        lines.setAccessibleText("Lessons");
        lines.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        Keyboard.keep(
                lines, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
        build();
        inView = new InView(this);
        lifetime.add(inView::close);
        lifetime.follow(model.linesProperty(), this::show);
        lifetime.follow(model.cursorProperty(), this::mark);
        lifetime.update(this::markCurrent, model.currentProperty());
        lifetime.update(this::markSights, model.progress().changesProperty());
        lifetime.follow(model.picturesProperty(), this::showPictures);
    }

    private void build() {
        for (Entry entry : model.entries()) {
            String chapter = new Line.OfChapter(entry.chapter(), 0, true).key();
            chapters.computeIfAbsent(chapter, key -> added(new ChapterLine(() -> clicked(key))));
            EntryLine line = added(new EntryLine(entry, pictures, () -> clicked(entry.id())));
            entries.put(entry.id(), line);
        }
        lines.getChildren().add(styled(nothing, "catalogue-nothing"));
    }

    private <N extends Region> N added(N node) {
        lines.getChildren().add(node);
        return node;
    }

    private void show(List<Line> now) {
        Set<String> shown = now.stream().map(Line::key).collect(Collectors.toSet());
        chapters.forEach((key, node) -> Rows.show(node, shown.contains(key)));
        entries.forEach((key, node) -> Rows.show(node, shown.contains(key)));
        entries.values().forEach(node -> node.showReason(model.reason(node.entry())));
        Rows.show(nothing, now.isEmpty());
        for (Line line : now) {
            if (line instanceof Line.OfChapter chapter) {
                Objects.requireNonNull(chapters.get(chapter.key())).show(chapter);
            }
        }
        mark(model.cursorProperty().get());
    }

    private void watch() {
        inView.watch(List.copyOf(entries.values()), node -> {
            if (node instanceof EntryLine line) {
                line.enterView(lifetime);
            }
        });
    }

    private void clicked(String key) {
        model.goTo(key);
        choose();
    }

    private void choose() {
        boolean isEntry = model.line().filter(Line.OfEntry.class::isInstance).isPresent();
        model.chooseLine();
        if (isEntry) {
            onLeave.run();
        }
    }

    private void mark(String cursor) {
        chapters.forEach((key, node) -> node.setCursorHere(key.equals(cursor)));
        entries.forEach((key, node) -> node.setCursorHere(key.equals(cursor)));
        Optional.<Region>ofNullable(entries.get(cursor))
                .or(() -> Optional.ofNullable(chapters.get(cursor)))
                .ifPresent(inView::reveal);
    }

    private void markCurrent() {
        String open = model.currentProperty().get().map(Lesson::id).orElse("");
        entries.forEach((id, node) -> node.setCurrent(id.equals(open)));
    }

    private void markSights() {
        entries.values().forEach(node -> node.showSights(model.progress().of(node.entry())));
    }

    private void showPictures(boolean wanted) {
        entries.values().forEach(node -> node.showPicture(wanted));
        watch();
        mark(model.cursorProperty().get());
    }

    /// The keys of the search field that are meant for the list below it.
    void steer(KeyEvent event) {
        switch (event.getCode()) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, ENTER -> walk(event);
            default -> {}
        }
    }

    private void walk(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        boolean isMine = true;
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-PAGE);
            case PAGE_DOWN -> model.move(PAGE);
            case HOME -> model.move(-model.linesProperty().get().size());
            case END -> model.move(model.linesProperty().get().size());
            case LEFT -> model.collapse();
            case RIGHT -> model.expand();
            case ENTER -> choose();
            default -> isMine = false;
        }
        if (isMine) {
            event.consume();
        }
    }

    /// Where the keys are at home.
    @Override
    public void requestFocus() {
        lines.requestFocus();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
