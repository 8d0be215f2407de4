package dev.interleave.app.catalogue;

import dev.interleave.app.prefs.Preferences;
import dev.interleave.catalogue.Row;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.Lesson;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The catalogue as somebody looks through it: what is typed and filtered, what is found, which chapters are open,
/// and on which line the keys are. A list at the edge and a page of cards show the same.
public final class CatalogueModel {

    private static final String CLOSED = "catalogue.closed";
    private static final String PICTURES = "catalogue.pictures";

    private final List<Entry> all;
    private final Finder finder;
    private final Progress progress;
    private final Consumer<Row> onChosen;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final BooleanProperty pictures = new SimpleBooleanProperty();
    private Map<Entry, String> reasons = Map.of();
    private Optional<Entry> best = Optional.empty();
    private final Set<Chapter> closed = EnumSet.noneOf(Chapter.class);
    private final ReadOnlyObjectWrapper<List<Entry>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> primitives = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> cursor = new ReadOnlyObjectWrapper<>("");
    private final ObjectProperty<Optional<Lesson>> current = new SimpleObjectProperty<>(Optional.empty());

    /// @param practices names of good practices and common mistakes, by the ids of the lessons that show them
    /// @param onChosen told when a person picks a lesson or a page
    public CatalogueModel(
            List<Row> rows, Map<String, List<String>> practices, Progress progress, Consumer<Row> onChosen) {
        this.all = rows.stream()
                .map(row -> Entry.of(row, practices.getOrDefault(row.id(), List.of())))
                .toList();
        this.finder = new Finder(all);
        this.progress = progress;
        this.onChosen = onChosen;
        search.subscribe((_, _) -> find());
        filter.subscribe((_, _) -> find());
        current.subscribe((_, lesson) -> lesson.ifPresent(open -> goTo(open.id())));
        find();
    }

    private void find() {
        Finder.Found now = finder.find(search.get(), filter.get());
        reasons = now.reasons();
        best = now.best();
        found.set(now.entries());
        layOut();
        now.best().ifPresentOrElse(best -> cursor.set(best.id()), this::keepCursor);
    }

    private void layOut() {
        Map<Chapter, List<Entry>> chapters = found.get().stream()
                .collect(Collectors.groupingBy(Entry::chapter, LinkedHashMap::new, Collectors.toList()));
        List<Line> laid = new ArrayList<>();
        chapters.forEach((chapter, entries) -> {
            boolean isOpen = isNarrowed() || !closed.contains(chapter);
            laid.add(new Line.OfChapter(chapter, entries.size(), isOpen));
            if (isOpen) {
                entries.forEach(entry -> laid.add(new Line.OfEntry(entry)));
            }
        });
        lines.set(List.copyOf(laid));
    }

    /// Whether chapters are left out or shortened by what somebody typed; then none is closed.
    public boolean isNarrowed() {
        return !search.get().isBlank() || !filter.get().isEmpty();
    }

    private void keepCursor() {
        if (place() < 0) {
            cursor.set(lines.get().stream()
                    .filter(line -> line instanceof Line.OfEntry)
                    .findFirst()
                    .or(() -> lines.get().stream().findFirst())
                    .map(Line::key)
                    .orElse(""));
        }
    }

    private int place() {
        List<Line> now = lines.get();
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).key().equals(cursor.get())) {
                return i;
            }
        }
        return -1;
    }

    /// The line that the keys are on; empty when nothing is found.
    public Optional<Line> line() {
        int place = place();
        return place < 0 ? Optional.empty() : Optional.of(lines.get().get(place));
    }

    /// Goes so many lines down, or up below zero, and stays at the ends.
    public void move(int count) {
        if (!lines.get().isEmpty()) {
            int next = Math.clamp(place() + count, 0, lines.get().size() - 1);
            cursor.set(lines.get().get(next).key());
        }
    }

    /// Goes to a line, if it is there.
    public void goTo(String key) {
        if (lines.get().stream().anyMatch(line -> line.key().equals(key))) {
            cursor.set(key);
        }
    }

    /// Opens the chapter that the keys are on.
    public void expand() {
        line().ifPresent(line -> setOpen(line.chapter(), true));
    }

    /// Closes the chapter that the keys are on, or in.
    public void collapse() {
        line().ifPresent(line -> setOpen(line.chapter(), false));
    }

    /// Opens or closes a chapter. While something is searched for, all are open.
    public void setOpen(Chapter chapter, boolean isOpen) {
        if (isNarrowed()) {
            return;
        }
        boolean changed = isOpen ? closed.remove(chapter) : closed.add(chapter);
        if (changed) {
            boolean wasIn = line().filter(line -> line.chapter() == chapter).isPresent();
            layOut();
            if (wasIn) {
                goTo(new Line.OfChapter(chapter, 0, isOpen).key());
            }
            keepCursor();
        }
    }

    /// What Enter means on the line that the keys are on.
    public void chooseLine() {
        line().ifPresent(line -> {
            switch (line) {
                case Line.OfEntry(Entry entry) -> choose(entry);
                case Line.OfChapter(Chapter chapter, int _, boolean isOpen) -> setOpen(chapter, !isOpen);
            }
        });
    }

    public void choose(Entry entry) {
        goTo(entry.id());
        onChosen.accept(entry.row());
    }

    /// Forgets what was typed and filtered.
    public void clear() {
        filter.set(Filter.NONE);
        search.set("");
    }

    /// Finds out what lessons use, to search and to filter by. That reads their class files, so it happens
    /// elsewhere.
    ///
    /// @param door runs what it is given on the JavaFX thread
    public void readWords(Executor elsewhere, Executor door) {
        elsewhere.execute(() -> {
            List<String> words = Filter.primitivesOf(all);
            door.execute(() -> {
                finder.useWords();
                primitives.set(words);
                if (isNarrowed()) {
                    find();
                }
            });
        });
    }

    /// Takes up what was left the last time.
    public void restore(Preferences preferences) {
        List<String> names = List.of(preferences.text(CLOSED, "").split(",", -1));
        Stream.of(Chapter.values())
                .filter(chapter -> names.contains(chapter.name()))
                .forEach(closed::add);
        pictures.set(Boolean.parseBoolean(preferences.text(PICTURES, "false")));
        layOut();
        keepCursor();
    }

    public void remember(Preferences preferences) {
        preferences.put(CLOSED, closed.stream().map(Chapter::name).collect(Collectors.joining(",")));
        preferences.put(PICTURES, Boolean.toString(pictures.get()));
    }

    /// All there are, whatever is found.
    public List<Entry> entries() {
        return all;
    }

    public Progress progress() {
        return progress;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /// What there is to filter by, once that is known.
    public ReadOnlyObjectProperty<List<String>> primitivesProperty() {
        return primitives.getReadOnlyProperty();
    }

    /// Whether the list shows a picture of each lesson.
    public BooleanProperty picturesProperty() {
        return pictures;
    }

    /// What is found, in reading order.
    public ReadOnlyObjectProperty<List<Entry>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// The good practice or common mistake by which an entry was found, when its title says nothing of it; else
    /// empty.
    public String reason(Entry entry) {
        return reasons.getOrDefault(entry, "");
    }

    /// What was most likely meant by what is typed; empty when nothing is typed or found.
    public Optional<Entry> best() {
        return best;
    }

    /// What the list shows: chapters, and in those that are open what is found.
    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The key of the line that the keyboard is on; empty for none.
    public ReadOnlyObjectProperty<String> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /// The lesson that is open.
    public ObjectProperty<Optional<Lesson>> currentProperty() {
        return current;
    }
}
