package dev.interleave.app.quiz;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.fx.Icons;
import dev.interleave.quiz.Choice;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One answer, with its key, the hands that were counted for it and, when it is time, whether it was right.
final class ChoiceRow extends HBox {

    private final QuizModel model;
    private final int number;

    ChoiceRow(QuizModel model, Sheet sheet, int index, boolean isRevealed) {
        super(12);
        this.model = model;
        this.number = index + 1;
        styled(this, "quiz-choice");
        setAlignment(Pos.CENTER_LEFT);
        Choice choice = sheet.posed().choices().get(index);
        mark("chosen", sheet.isChosen(index));
        mark("right", isRevealed && choice.isRight());
        mark("wrong", isRevealed && !choice.isRight() && sheet.isChosen(index));
        mark("past", isRevealed);
        Label text = label(choice.text(), "quiz-choice-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(1, text);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        String verdict = verdict(sheet, index, isRevealed);
        if (!verdict.isEmpty()) {
            words.getChildren().add(label(verdict, "quiz-verdict"));
        }
        if (model.countingProperty().get()) {
            words.getChildren().add(tally(sheet, index, isRevealed));
        }
        getChildren().setAll(badge(isRevealed, choice, sheet.isChosen(index)), words);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(number + ": " + choice.text() + (verdict.isEmpty() ? "" : ", " + verdict));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.choose(number);
            }
        });
    }

    private void mark(String name, boolean isOn) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass(name), isOn);
    }

    private static String verdict(Sheet sheet, int index, boolean isRevealed) {
        boolean isChosen = sheet.isChosen(index);
        if (!isRevealed) {
            return isChosen ? "Your answer" : "";
        }
        if (sheet.isRight(index)) {
            return isChosen ? "Right, and your answer" : "This is right";
        }
        return isChosen ? "Your answer, which is wrong" : "";
    }

    private Node badge(boolean isRevealed, Choice choice, boolean isChosen) {
        if (isRevealed && choice.isRight()) {
            return styled(new StackPane(Icons.of(Feather.CHECK)), "quiz-key");
        }
        if (isRevealed && isChosen) {
            return styled(new StackPane(Icons.of(Feather.X)), "quiz-key");
        }
        return fixed(Integer.toString(number), "quiz-key");
    }

    private Node tally(Sheet sheet, int index, boolean isRevealed) {
        TallyBar bar = new TallyBar(sheet.share(index));
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox tally = new HBox(8, bar, fixed(Integer.toString(sheet.hands().get(index)), "quiz-count"));
        if (!isRevealed) {
            tally.getChildren().addAll(hand(Feather.MINUS, -1), hand(Feather.PLUS, 1));
        }
        tally.setAlignment(Pos.CENTER_LEFT);
        return tally;
    }

    private Button hand(Feather icon, int more) {
        String hint = more > 0 ? "One hand more (Shift+" + number + ")" : "One hand less";
        Button button = styled(Icons.button(icon, hint), "icon-button", "quiz-hand");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> model.count(number, more));
        // Else the click would be an answer too.
        button.setOnMouseClicked(event -> event.consume());
        return button;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            model.choose(number);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
