package dev.interleave.app.quiz;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The question under the timeline, large enough to be read from the last row. It takes its room from the timeline,
/// so that nothing of what has happened is covered.
public final class QuizCard extends VBox implements AutoCloseable {

    /// With less room than this, choices stand below each other.
    private static final double TWO_COLUMNS_PX = 560;

    private final QuizModel model;
    private final Label number = fixed("", "muted");
    private final ToggleButton counting =
            styled(new ToggleButton("Hands", Icons.of(Feather.USERS)), "toggle", "quiz-counting");
    private final Label sentence = label("", "quiz-sentence");
    private final GridPane choices = styled(new GridPane(), "quiz-choices");
    private final Label explanation = label("", "quiz-explanation");
    private final Label keys = label("", "muted");
    private final Button reveal = styled(new Button("Show the answer", Icons.of(Feather.EYE)), "accent", "quiz-reveal");
    private final Button goOn = styled(new Button("Next question", Icons.of(Feather.ARROW_RIGHT)), "accent");
    private final Lifetime lifetime = new Lifetime();

    public QuizCard(QuizModel model) {
        super(8);
        this.model = model;
        styled(this, "quiz-card");
        setMaxHeight(USE_PREF_SIZE);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        reveal.setOnAction(_ -> model.reveal());
        reveal.setMinWidth(USE_PREF_SIZE);
        goOn.setOnAction(_ -> model.dismiss());
        goOn.setMinWidth(USE_PREF_SIZE);
        counting.selectedProperty().bindBidirectional(model.countingProperty());
        lifetime.add(() -> counting.selectedProperty().unbindBidirectional(model.countingProperty()));
        Icons.describe(counting, "Show of hands: count them for each answer");
        counting.setMinWidth(USE_PREF_SIZE);
        counting.setFocusTraversable(false);
        getChildren().setAll(head(), choices, explanation, foot());
        lifetime.update(this::show, model.viewProperty(), model.countingProperty());
        lifetime.add(widthProperty().subscribe((_, _) -> fit()));
    }

    private HBox head() {
        Button close = styled(Icons.button(Feather.X, "Take the question away (Esc)"), "icon-button", "flat");
        close.setFocusTraversable(false);
        close.setOnAction(_ -> model.dismiss());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(12, sentence, number, counting, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox foot() {
        keys.setMinWidth(0);
        HBox foot = new HBox(12, keys, spring(), reveal, goOn);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show() {
        switch (model.viewProperty().get()) {
            case QuizView.Closed() -> Rows.show(this, false);
            case QuizView.Asking(Sheet sheet) -> show(sheet, false);
            case QuizView.Revealed(Sheet sheet, int waiting) -> {
                show(sheet, true);
                Rows.show(goOn, waiting != Sheet.NONE);
                keys.setText(waiting == Sheet.NONE ? "Enter takes this away" : "Enter goes on");
            }
        }
    }

    /// Choices are laid out anew when another number of columns has room.
    private void fit() {
        if (columns() != choices.getColumnConstraints().size()) {
            show();
        }
    }

    private int columns() {
        return getWidth() >= TWO_COLUMNS_PX ? 2 : 1;
    }

    private void show(Sheet sheet, boolean isRevealed) {
        number.setText(sheet.number() + " of " + sheet.of());
        sentence.setText(sheet.posed().sentence());
        explanation.setText(sheet.posed().explanation());
        Rows.show(explanation, isRevealed);
        Rows.show(reveal, !isRevealed);
        Rows.show(goOn, false);
        keys.setText(keysFor(sheet));
        fill(sheet, isRevealed);
        Rows.show(this, true);
    }

    private String keysFor(Sheet sheet) {
        String hands = model.countingProperty().get() ? " · with Shift, a hand more" : "";
        return "1 to " + sheet.hands().size() + hands + " · Enter shows the answer · Esc skips";
    }

    private void fill(Sheet sheet, boolean isRevealed) {
        int columns = columns();
        choices.getChildren().clear();
        choices.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            choices.getColumnConstraints().add(column);
        }
        for (int i = 0; i < sheet.hands().size(); i++) {
            choices.add(new ChoiceRow(model, sheet, i, isRevealed), i % columns, i / columns);
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
