package dev.interleave.app.catalogue;

import dev.interleave.lesson.Lesson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The lessons by chapter, as far as they match what is searched for.
public final class CatalogueModel {

    private final List<Entry> all;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Map<String, List<Entry>>> chapters = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Optional<Lesson>> current = new SimpleObjectProperty<>(Optional.empty());
    private final Consumer<Lesson> onChosen;

    /// @param onChosen told when a person picks a lesson
    public CatalogueModel(List<Lesson> lessons, Consumer<Lesson> onChosen) {
        this.all = lessons.stream().map(Entry::of).toList();
        this.onChosen = onChosen;
        search.subscribe(this::filter);
    }

    private void filter(String text) {
        Map<String, List<Entry>> found = new LinkedHashMap<>();
        for (Entry entry : all) {
            if (matches(entry.lesson(), text.strip().toLowerCase(Locale.ROOT))) {
                found.computeIfAbsent(entry.lesson().chapter().title(), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        chapters.set(found);
    }

    private static boolean matches(Lesson lesson, String letters) {
        String text =
                lesson.title() + " " + lesson.id() + " " + lesson.chapter().title();
        return text.toLowerCase(Locale.ROOT).contains(letters);
    }

    public void choose(Lesson lesson) {
        onChosen.accept(lesson);
    }

    /// The first that is found, as Enter in the search field means it.
    public void chooseFirst() {
        chapters.get().values().stream().flatMap(List::stream).findFirst().ifPresent(entry -> choose(entry.lesson()));
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// What is found, by chapter, both in reading order.
    public ReadOnlyObjectProperty<Map<String, List<Entry>>> chaptersProperty() {
        return chapters.getReadOnlyProperty();
    }

    /// The lesson that is open.
    public ObjectProperty<Optional<Lesson>> currentProperty() {
        return current;
    }
}
