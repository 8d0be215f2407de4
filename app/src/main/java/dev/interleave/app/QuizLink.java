package dev.interleave.app;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.quiz.QuizModel;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.app.timeline.model.Veil;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Hides from the rest of the window what would give an answer away.
final class QuizLink {

    private static final PseudoClass CURTAIN = PseudoClass.getPseudoClass("curtain");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("asks-about-now");

    private final QuizModel quiz;
    private final BooleanBinding asksAboutNow;

    QuizLink(QuizModel quiz) {
        this.quiz = quiz;
        this.asksAboutNow = quiz.asksAboutNow();
    }

    /// @param root of the window; what the style sheet hides hangs from its pseudo-classes
    void connect(Lifetime lifetime, TimelineModel timeline, Node root) {
        lifetime.update(
                () -> {
                    timeline.veilProperty().set(veil());
                    root.pseudoClassStateChanged(CURTAIN, quiz.curtainProperty().get());
                    root.pseudoClassStateChanged(NOW, asksAboutNow.get());
                },
                quiz.curtainProperty(),
                asksAboutNow);
    }

    private Veil veil() {
        if (!quiz.curtainProperty().get()) {
            return Veil.NONE;
        }
        return asksAboutNow.get() ? Veil.FUTURE_AND_RESOURCES : Veil.FUTURE;
    }
}
