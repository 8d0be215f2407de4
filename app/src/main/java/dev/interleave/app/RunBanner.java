package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.app.session.Ending;
import dev.interleave.app.session.Phase;
import dev.interleave.app.session.Session;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Verdict;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the lesson is about, and how its run came out, large enough for the last row of a lecture hall: the
/// outcome whole, if need be in several lines, and what it means cut where the width ends.
final class RunBanner extends VBox implements AutoCloseable {

    private static final String SECRET = "How will it come out?";

    private final Label paragraph = label("", "lesson-paragraph");
    private final Label verdict = fixed("", "badge-verdict");
    private final Label outcome = label("", "outcome-text");
    private final Label meaning = label("", "outcome-meaning");
    private final HBox result = new HBox(12, verdict, outcome);
    private final Session session;
    private final ObservableBooleanValue concealed;
    private final Lifetime lifetime = new Lifetime();

    /// @param concealed whether the outcome is not to be told yet
    /// @param asked whether there is a question to be read instead of the paragraph, which may well answer it
    RunBanner(Session session, ObservableBooleanValue concealed, ObservableBooleanValue asked) {
        super(5);
        this.session = session;
        this.concealed = concealed;
        styled(this, "run-banner");
        setMinHeight(USE_PREF_SIZE);
        paragraph.setWrapText(true);
        paragraph.setMinHeight(USE_PREF_SIZE);
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        result.setAlignment(Pos.TOP_LEFT);
        result.setMinHeight(USE_PREF_SIZE);
        meaning.setMinWidth(0);
        getChildren().setAll(result, meaning, paragraph);
        lifetime.follow(
                session.subjectProperty(),
                subject -> paragraph.setText(
                        subject.lesson().map(Lesson::paragraph).orElse("")));
        lifetime.update(
                () -> Rows.show(paragraph, session.subject().lesson().isPresent() && !asked.get()),
                session.subjectProperty(),
                asked);
        lifetime.update(
                this::showResult,
                session.phaseProperty(),
                session.endingProperty(),
                concealed,
                session.hand().stateProperty());
    }

    private void showResult() {
        boolean isSecret = concealed.get() && session.endingProperty().get().isPresent();
        Optional<Ending> ending =
                isSecret ? Optional.empty() : session.endingProperty().get();
        outcome.setText(isSecret ? SECRET : ending.map(RunBanner::headline).orElseGet(this::doing));
        meaning.setText(ending.map(RunBanner::detail).orElse(""));
        Rows.show(meaning, !meaning.getText().isEmpty());
        Optional<Verdict> word = ending.flatMap(Ending::verdict);
        verdict.setText(word.map(Verdict::word).orElse(""));
        Rows.show(verdict, word.isPresent());
        for (Verdict other : Verdict.values()) {
            verdict.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(other.word()),
                    word.filter(other::equals).isPresent());
        }
    }

    private String doing() {
        return switch (session.phase()) {
            case Phase.Idle() -> "Not run yet";
            case Phase.Opening(String what) -> what + "…";
            case Phase.Computing(String what) -> what + "…";
            case Phase.Running() -> "Running live…";
            case Phase.Replaying() -> session.hand().isActive() ? "By hand: who goes next?" : "Recording";
        };
    }

    private static String headline(Ending ending) {
        return ending.kind().equals("finished") ? ending.text() : capital(ending.kind());
    }

    private static String detail(Ending ending) {
        return ending.kind().equals("finished") || !ending.meaning().isEmpty() ? ending.meaning() : ending.text();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
