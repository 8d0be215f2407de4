package dev.interleave.app.catalogue;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.heading;
import static dev.interleave.app.fx.Rows.label;

import atlantafx.base.controls.CustomTextField;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.lesson.Lesson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The list of lessons at the left edge.
public final class CataloguePane extends VBox implements AutoCloseable {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final CatalogueModel model;
    private final VBox list = styled(new VBox(), "catalogue-list");
    private final CustomTextField search = new CustomTextField();
    private final Map<Lesson, Node> items = new LinkedHashMap<>();
    private final Lifetime lifetime = new Lifetime();

    public CataloguePane(CatalogueModel model) {
        this.model = model;
        styled(this, "catalogue", "panel");
        search.setPromptText("Search lessons");
        search.setLeft(Icons.of(Feather.SEARCH));
        search.setOnAction(_ -> model.chooseFirst());
        search.textProperty().bindBidirectional(model.searchProperty());
        lifetime.add(() -> search.textProperty().unbindBidirectional(model.searchProperty()));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(styled(new VBox(search), "catalogue-search"), scroll);
        lifetime.follow(model.chaptersProperty(), this::show);
        lifetime.follow(model.currentProperty(), this::mark);
    }

    private void show(Map<String, List<Entry>> chapters) {
        list.getChildren().clear();
        items.clear();
        chapters.forEach((chapter, entries) -> {
            list.getChildren().add(heading(chapter));
            entries.forEach(entry -> list.getChildren().add(item(entry)));
        });
        if (chapters.isEmpty()) {
            list.getChildren().add(label("No lesson is called that.", "muted"));
        }
        mark(model.currentProperty().get());
    }

    private Node item(Entry entry) {
        Lesson lesson = entry.lesson();
        Button item = styled(new Button(lesson.title()), "catalogue-item");
        item.setWrapText(true);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(_ -> model.choose(lesson));
        items.put(lesson, item);
        StackPane place = new StackPane(item);
        for (Node mark : markOf(entry.mark())) {
            styled(item, "marked");
            mark.setMouseTransparent(true);
            StackPane.setAlignment(mark, Pos.CENTER_RIGHT);
            place.getChildren().add(styled(mark, "catalogue-mark"));
        }
        return place;
    }

    private static List<Node> markOf(Entry.Mark mark) {
        return switch (mark) {
            case NONE -> List.of();
            case BUG -> List.of(fixed("bug", "mark-bug"));
            case REPAIRED -> List.of(styled(Icons.of(Feather.CHECK), "mark-repaired"));
        };
    }

    private void mark(Optional<Lesson> current) {
        items.forEach((lesson, item) -> {
            boolean here = current.filter(lesson::equals).isPresent();
            item.pseudoClassStateChanged(CURRENT, here);
        });
    }

    /// The field to search in, for a command that goes there.
    public TextField searchField() {
        return search;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
