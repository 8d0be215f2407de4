package dev.interleave.app;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.Progress;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.prefs.Preferences;
import dev.interleave.app.session.FxDoor;
import dev.interleave.app.session.Session;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.catalogue.Page;
import dev.interleave.catalogue.Practices;
import dev.interleave.catalogue.Row;
import dev.interleave.lesson.Lesson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// Where lessons are looked for, whoever looks: what is known of them, what was seen of them, and the ways from
/// one to another.
final class CatalogueDesk {

    private final Session session;
    private final Consumer<Lesson> onLesson;
    private final CatalogueModel model;
    private Consumer<Page> onPage = _ -> {};

    /// @param onLesson runs a lesson
    CatalogueDesk(Session session, Preferences preferences, Consumer<Lesson> onLesson) {
        this.session = session;
        this.onLesson = onLesson;
        model = new CatalogueModel(Catalogue.rows(), practices(), new Progress(preferences), this::open);
        model.restore(preferences);
    }

    private static Map<String, List<String>> practices() {
        Map<String, List<String>> names = new HashMap<>();
        for (Practices.Practice practice : Practices.all()) {
            for (String id : practice.lessonIds()) {
                names.computeIfAbsent(id, _ -> new ArrayList<>()).add(practice.name());
            }
        }
        return names;
    }

    void connect(Lifetime lifetime) {
        lifetime.follow(
                session.subjectProperty(), subject -> model.currentProperty().set(subject.lesson()));
        new WatchLink(session, model.progress()).connect(lifetime);
        model.readWords(
                work -> Thread.ofPlatform().daemon().name("lesson-words").start(work), new FxDoor());
    }

    /// What to do when somebody picks a page.
    void onPage(Consumer<Page> action) {
        onPage = action;
    }

    private void open(Row row) {
        switch (row) {
            case Row.OfLesson(Lesson lesson) -> onLesson.accept(lesson);
            case Row.OfPage(Page page) -> onPage.accept(page);
        }
    }

    /// Runs the lesson with this id, if there is one.
    void openLesson(String id) {
        Catalogue.find(id).ifPresent(onLesson);
    }

    /// Runs the first of the broken or repaired neighbours of what is open.
    void openNeighbour() {
        neighbour().ifPresent(onLesson);
    }

    private Optional<Lesson> neighbour() {
        return session.subject()
                .lesson()
                .flatMap(lesson -> Catalogue.neighbours(lesson).stream().findFirst());
    }

    BooleanBinding hasNeighbour() {
        return Bindings.createBooleanBinding(() -> neighbour().isPresent(), session.subjectProperty());
    }

    CatalogueModel model() {
        return model;
    }
}
