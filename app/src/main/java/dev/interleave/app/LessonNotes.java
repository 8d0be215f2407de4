package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.command.Command;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.app.session.Session;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Lesson;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands beside a lesson: where Python and Java differ about it, and ways to its broken or repaired
/// neighbours.
final class LessonNotes extends VBox implements AutoCloseable {

    private final Label note = label("", "lesson-note");
    private final FlowPane links = styled(new FlowPane(), "neighbours");
    private final Command first;
    private final Consumer<Lesson> onChosen;
    private final Lifetime lifetime = new Lifetime();

    /// @param first goes to the first neighbour by a key
    /// @param asked whether there is a question to be read, which wants the room
    /// @param onChosen told when somebody wants to see a neighbour
    LessonNotes(Session session, Command first, ObservableBooleanValue asked, Consumer<Lesson> onChosen) {
        super(6);
        this.first = first;
        this.onChosen = onChosen;
        styled(this, "lesson-notes");
        setMinHeight(USE_PREF_SIZE);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setGraphic(Icons.of(Feather.INFO));
        getChildren().setAll(note, links);
        lifetime.follow(
                session.subjectProperty(),
                subject -> show(subject.lesson().stream().toList()));
        lifetime.update(
                () -> Rows.show(this, !asked.get() && (note.isManaged() || links.isManaged())),
                session.subjectProperty(),
                asked);
    }

    private void show(List<Lesson> subject) {
        String text = subject.stream().map(Lesson::note).findFirst().orElse("");
        note.setText(text);
        Rows.show(note, !text.isEmpty());
        List<Lesson> neighbours = subject.stream()
                .flatMap(lesson -> Catalogue.neighbours(lesson).stream())
                .toList();
        links.getChildren().setAll(label(wordFor(neighbours), "muted"));
        links.getChildren().addAll(neighbours.stream().map(this::link).toList());
        if (!neighbours.isEmpty()) {
            links.getChildren().add(2, fixed(first.keyText(), "key"));
        }
        Rows.show(links, !neighbours.isEmpty());
    }

    private static String wordFor(List<Lesson> neighbours) {
        long broken = neighbours.stream().filter(Lesson::canSurprise).count();
        return broken == 0 ? "Repaired:" : broken == neighbours.size() ? "Broken:" : "Compare:";
    }

    private Button link(Lesson neighbour) {
        boolean isBroken = neighbour.canSurprise();
        Button link = styled(
                new Button(neighbour.title(), Icons.of(isBroken ? Feather.ZAP : Feather.CHECK_CIRCLE)),
                "neighbour",
                isBroken ? "to-broken" : "to-repaired");
        link.setOnAction(_ -> onChosen.accept(neighbour));
        return link;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
