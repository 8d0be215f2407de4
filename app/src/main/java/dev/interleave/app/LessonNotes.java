package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;

import dev.interleave.app.command.Command;
import dev.interleave.app.command.Commands;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.app.session.Ending;
import dev.interleave.app.session.Session;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Role;
import dev.interleave.lesson.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands beside a lesson: where Python and Java differ about it, and where to go from here: to its broken
/// or repaired neighbours, to its variants, to the schedule that makes it fail.
final class LessonNotes extends VBox implements AutoCloseable {

    private final Label note = label("", "lesson-note");
    private final Button variants = styled(new Button("", Icons.of(Feather.COLUMNS)), "neighbour", "variants-button");
    private final Button search =
            styled(new Button("Find the failing schedule", Icons.of(Feather.COMPASS)), "neighbour", "search-button");
    private final FlowPane ways = styled(new FlowPane(), "neighbours");
    private final Session session;
    private final Command first;
    private final ObservableBooleanValue concealed;
    private final ObservableBooleanValue asked;
    private final Consumer<Lesson> onChosen;
    private final Lifetime lifetime = new Lifetime();

    /// @param concealed whether the outcome is not to be told yet
    /// @param asked whether there is a question to be read, which wants the room
    /// @param onChosen told when somebody wants to see a neighbour
    LessonNotes(
            Session session,
            Commands commands,
            ObservableBooleanValue concealed,
            ObservableBooleanValue asked,
            Consumer<Lesson> onChosen) {
        super(6);
        this.session = session;
        this.first = commands.get("run.neighbour");
        this.concealed = concealed;
        this.asked = asked;
        this.onChosen = onChosen;
        styled(this, "lesson-notes");
        setMinHeight(USE_PREF_SIZE);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setGraphic(Icons.of(Feather.INFO));
        does(variants, commands.get("run.variants"), "on one time axis");
        does(search, commands.get("explore.search"), "among all interleavings");
        getChildren().setAll(note, ways);
        lifetime.update(this::show, session.subjectProperty(), session.endingProperty(), concealed, asked);
    }

    private static void does(Button button, Command command, String where) {
        button.setOnAction(_ -> command.perform());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        String key = command.keyText().isEmpty() ? "" : " (" + command.keyText() + ")";
        Icons.describe(button, command.title() + " " + where + key);
    }

    /// All of it at once, so that nothing is left of the lesson before.
    private void show() {
        Optional<Lesson> lesson = session.subject().lesson();
        Optional<Verdict> told = session.endingProperty().get().flatMap(Ending::verdict);
        boolean isWell = !concealed.get() && told.equals(Optional.of(Verdict.ALLOWED));
        String text = lesson.map(Lesson::note).orElse("");
        note.setText(text);
        ways.getChildren().clear();
        lesson.ifPresent(open -> addWays(open, isWell));
        Rows.show(note, !text.isEmpty());
        Rows.show(ways, !ways.getChildren().isEmpty());
        Rows.show(this, !asked.get() && (note.isManaged() || ways.isManaged()));
    }

    private void addWays(Lesson lesson, boolean isWell) {
        int count = lesson.variants().size();
        if (count > 0) {
            variants.setText("Compare " + count + " variants");
            ways.getChildren().add(variants);
        }
        if (isWell && canFail(lesson)) {
            ways.getChildren().add(search);
        }
        List<Lesson> neighbours = Catalogue.neighbours(lesson);
        Map<String, List<Lesson>> byWord = neighbours.stream()
                .collect(Collectors.groupingBy(
                        neighbour -> wordFor(lesson, neighbour), LinkedHashMap::new, Collectors.toList()));
        byWord.forEach((word, those) -> {
            ways.getChildren().add(fixed(word, "muted"));
            those.forEach(
                    neighbour -> ways.getChildren().add(link(neighbour, neighbour.equals(neighbours.getFirst()))));
        });
    }

    /// Whether what it was run with may come out otherwise.
    private boolean canFail(Lesson lesson) {
        return session.subject().arguments().map(lesson::outcomes).orElse(List.of()).stream()
                .anyMatch(declared -> declared.verdict() == Verdict.SURPRISING);
    }

    private static String wordFor(Lesson lesson, Lesson neighbour) {
        return switch (neighbour.pair().role()) {
            case BROKEN -> "Broken:";
            case REPAIRED -> "Repaired:";
            case PLAIN -> lesson.pair().role() == Role.BROKEN ? "Done right:" : "Compare:";
        };
    }

    /// The key stands in the button that it presses.
    private Button link(Lesson neighbour, boolean isFirst) {
        Node icon = Icons.of(icon(neighbour.pair().role()));
        Button link = styled(
                new Button(neighbour.title(), isFirst ? row(8, icon, fixed(first.keyText(), "key")) : icon),
                "neighbour",
                "to-" + neighbour.pair().role().word());
        link.setOnAction(_ -> onChosen.accept(neighbour));
        return link;
    }

    private static Feather icon(Role role) {
        return switch (role) {
            case PLAIN -> Feather.ARROW_RIGHT;
            case BROKEN -> Feather.ZAP;
            case REPAIRED -> Feather.CHECK_CIRCLE;
        };
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
