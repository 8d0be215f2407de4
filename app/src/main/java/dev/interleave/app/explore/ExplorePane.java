package dev.interleave.app.explore;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.explore.Headline.Tone;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page on which a lesson is explored: how to search, how far it has come, and a bar for each outcome.
public final class ExplorePane extends VBox implements AutoCloseable {

    private final ExploreModel model;
    private final SettingsForm form;
    private final OutcomeList outcomes;
    private final FontIcon icon = styled(Icons.of(Feather.CIRCLE), "explore-icon");
    private final Label text = label("", "explore-text");
    private final Label detail = label("", "muted", "explore-detail");
    private final Label problem = label("", "refusal");
    private final Button show = action(Feather.PLAY_CIRCLE, "Show the shortest run of the outcome (Enter)");
    private final Button fewest =
            action(Feather.SCISSORS, "Show a run that ends the same way with the fewest preemptions (F)");
    private final Button copy = action(Feather.COPY, "Copy the token of that run (Ctrl+C)");
    private final Button compare =
            action(Feather.COLUMNS, "Two selected outcomes side by side (C); Ctrl+click selects a second");
    private final Lifetime lifetime = new Lifetime();

    public ExplorePane(ExploreModel model) {
        this.model = model;
        styled(this, "explore");
        form = new SettingsForm(model);
        outcomes = new OutcomeList(model, this::copyToken);
        VBox.setVgrow(outcomes, Priority.ALWAYS);
        getChildren().setAll(form, head(), problem, tools(), outcomes);
        lifetime.follow(model.headlineProperty(), this::showHeadline);
        lifetime.follow(model.problemProperty(), this::showProblem);
        lifetime.update(this::showActions, model.selectionProperty(), model.canCompareProperty());
    }

    private Node head() {
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, text, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        return styled(new HBox(10, icon, words), "explore-head");
    }

    private HBox tools() {
        show.setOnAction(_ -> model.showSelected());
        fewest.setOnAction(_ -> model.showWithFewestPreemptions());
        copy.setOnAction(_ -> copyToken());
        compare.setOnAction(_ -> model.compareSelected());
        ToggleButton logarithmic = styled(new ToggleButton("log scale"), "toggle", "explore-scale");
        Icons.describe(logarithmic, "Bars by the logarithm of their runs, so that rare outcomes can be seen");
        logarithmic
                .selectedProperty()
                .subscribe(on -> model.scaleProperty().set(on ? Scale.LOGARITHMIC : Scale.LINEAR));
        lifetime.follow(model.scaleProperty(), scale -> logarithmic.setSelected(scale == Scale.LOGARITHMIC));
        HBox tools = row(6, show, fewest, copy, compare, spring(), logarithmic);
        lifetime.follow(model.rowsProperty(), rows -> Rows.show(tools, !rows.isEmpty()));
        return tools;
    }

    private static Button action(Feather icon, String hint) {
        return styled(Icons.button(icon, hint), "icon-button");
    }

    private void showHeadline(Headline headline) {
        text.setText(headline.text());
        detail.setText(headline.detail());
        icon.setIconCode(iconOf(headline.tone()));
        for (Tone tone : Tone.values()) {
            icon.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == headline.tone());
        }
    }

    private static Feather iconOf(Tone tone) {
        return switch (tone) {
            case NOTHING -> Feather.COMPASS;
            case WORKING -> Feather.LOADER;
            case INCOMPLETE -> Feather.PIE_CHART;
            case COMPLETE -> Feather.CHECK_CIRCLE;
        };
    }

    private void showProblem(String sentence) {
        problem.setText(sentence);
        Rows.show(problem, !sentence.isEmpty());
    }

    private void showActions() {
        boolean none = model.selectionProperty().get().isEmpty();
        show.setDisable(none);
        fewest.setDisable(none);
        copy.setDisable(none);
        compare.setDisable(!model.canCompareProperty().get());
    }

    /// Puts the token of what is selected on the clipboard.
    public void copyToken() {
        model.token().ifPresent(token -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(token);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /// Gives the keys to the outcomes.
    public void focusOutcomes() {
        outcomes.requestFocus();
    }

    @Override
    public void close() {
        lifetime.close();
        form.close();
        outcomes.close();
    }
}
