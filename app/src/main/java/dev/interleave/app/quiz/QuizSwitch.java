package dev.interleave.app.quiz;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;

/// Whether playback stops for questions, and in a quiet place how many were answered right.
public final class QuizSwitch extends ToggleButton implements AutoCloseable {

    private final Lifetime lifetime = new Lifetime();

    /// @param hint what it does, with its key
    public QuizSwitch(QuizModel model, String hint) {
        super("", Icons.of(Feather.MESSAGE_CIRCLE));
        styled(this, "toggle", "quiz-switch");
        setMinWidth(USE_PREF_SIZE);
        Icons.describe(this, hint);
        selectedProperty().bindBidirectional(model.onProperty());
        lifetime.add(() -> selectedProperty().unbindBidirectional(model.onProperty()));
        lifetime.follow(model.scoreProperty(), score -> setText(score.text()));
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
