package dev.interleave.app;

import dev.interleave.app.command.Command;
import dev.interleave.app.command.Commands;
import dev.interleave.app.command.Keys;
import dev.interleave.app.quiz.QuizModel;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;

/// What a person can do with the questions. The keys of the card are its own: here they only get known.
final class QuizActions {

    private static final String GROUP = "Questions";

    private QuizActions() {}

    static void add(Commands commands, QuizModel quiz) {
        commands.add(Command.of(
                "quiz.toggle",
                "Questions while playing: on or off",
                GROUP,
                () -> quiz.onProperty().set(!quiz.onProperty().get()),
                Keys.shift(KeyCode.Q)));
        commands.add(Command.of("quiz.again", "Ask this run's questions again", GROUP, quiz::again)
                .when(quiz.canAskAgain()));
        BooleanBinding asking = quiz.asking();
        commands.add(shown("quiz.choose", "Answer", "1 to 5", () -> {}, asking));
        commands.add(shown("quiz.hand", "Count a hand", "Shift+1 to 5", () -> {}, asking));
        commands.add(shown("quiz.reveal", "Show the answer, and play on", "Enter", quiz::reveal, asking));
        commands.add(shown("quiz.skip", "Skip the question", "Esc", quiz::dismiss, asking));
        commands.add(Command.of(
                "quiz.counting",
                "Show of hands: on or off",
                GROUP,
                () -> quiz.countingProperty().set(!quiz.countingProperty().get())));
    }

    private static Command shown(String id, String title, String key, Runnable action, BooleanBinding enabled) {
        return new Command(id, title, GROUP, List.of(), key, enabled, action);
    }
}
