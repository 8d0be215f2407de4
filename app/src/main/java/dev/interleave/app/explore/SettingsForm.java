package dev.interleave.app.explore;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.explore.Strategy;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How to search, and the button that begins, stops and goes on. A number that will not do is marked, and the
/// reason stands under it. While a search goes on, nothing can be changed.
final class SettingsForm extends VBox implements AutoCloseable {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private static final double STRATEGY_PX = 106;
    private static final int MANY_DIGITS = 6;

    private final ExploreModel model;
    private final ComboBox<Strategy> strategy = styled(new ComboBox<>(), "explore-strategy");
    private final Tooltip meaning = new Tooltip();
    private final ToggleButton bounds =
            styled(new ToggleButton("", Icons.of(Feather.SLIDERS)), "toggle", "explore-bounds-toggle");
    private final FontIcon startIcon = Icons.of(Feather.PLAY);
    private final Button start = styled(new Button("Start", startIcon), "run-button", "explore-start");
    private final VBox details = styled(new VBox(4), "explore-bounds");
    private final Lifetime lifetime = new Lifetime();

    SettingsForm(ExploreModel model) {
        super(8);
        this.model = model;
        strategy.getItems().setAll(Strategy.values());
        strategy.setConverter(new StrategyText());
        strategy.setAccessibleText("Strategy");
        strategy.setCellFactory(_ -> new StrategyCell());
        strategy.setTooltip(meaning);
        strategy.valueProperty().bindBidirectional(model.settings().strategyProperty());
        lifetime.add(() ->
                strategy.valueProperty().unbindBidirectional(model.settings().strategyProperty()));
        // The words of the list are longer than the word that is shown.
        strategy.setPrefWidth(STRATEGY_PX);
        strategy.setMinWidth(USE_PREF_SIZE);
        Icons.describe(bounds, "Show or hide how far the search goes");
        bounds.setMinWidth(0);
        bounds.selectedProperty().subscribe(shown -> Rows.show(details, shown));
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(_ -> model.toggle());
        getChildren().setAll(row(8, strategy, bounds, spring(), start), details);
        lifetime.follow(model.settings().strategyProperty(), _ -> showFields());
        lifetime.update(
                this::showState,
                model.statusProperty(),
                model.targetProperty(),
                model.settings().settingsProperty());
    }

    private void showFields() {
        meaning.setText(meaning(model.settings().strategyProperty().get()));
        FlowPane fields = new FlowPane(10, 6);
        details.getChildren().setAll(fields);
        for (Limit limit : model.settings().limits()) {
            fields.getChildren().add(field(limit));
            details.getChildren().add(refusal(limit));
        }
    }

    private Node field(Limit limit) {
        TextField field = new TextField();
        field.setPrefColumnCount(limit.digits() > MANY_DIGITS ? 4 : 3);
        field.setPromptText(limit.whenEmpty().isEmpty() ? "" : "any");
        field.setTooltip(new Tooltip(limit.name() + ": " + limit.range()));
        field.setAccessibleText(limit.name());
        field.setId("explore-" + limit.name());
        field.textProperty().bindBidirectional(limit.textProperty());
        field.setOnAction(_ -> model.start());
        field.textProperty().subscribe(_ -> field.pseudoClassStateChanged(REFUSED, limit.isRefused()));
        return row(6, fixed(limit.name(), "muted"), field);
    }

    private Node refusal(Limit limit) {
        Label refusal = label("", "refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.textProperty().bind(limit.refusalProperty());
        refusal.textProperty().subscribe(reason -> Rows.show(refusal, !reason.isEmpty()));
        return refusal;
    }

    private void showState() {
        boolean running = model.statusProperty().get() == Status.RUNNING;
        boolean stopping = model.statusProperty().get() == Status.STOPPING;
        bounds.setText(model.settings().summary());
        if (model.settings().settingsProperty().get().isEmpty()) {
            bounds.setSelected(true);
        }
        start.setText(word());
        startIcon.setIconCode(running || stopping ? Feather.SQUARE : Feather.PLAY);
        start.pseudoClassStateChanged(RUNNING, running || stopping);
        start.setDisable(!running && !model.canStart());
        strategy.setDisable(running || stopping);
        details.setDisable(running || stopping);
    }

    private String word() {
        return switch (model.statusProperty().get()) {
            case RUNNING -> "Stop";
            case STOPPING -> "Stopping…";
            case IDLE, STOPPED, ENDED -> model.canGoOn() ? "Go on" : "Start";
        };
    }

    private static String meaning(Strategy strategy) {
        return switch (strategy) {
            case ALL -> "every interleaving";
            case REDUCED -> "one of each that differ in what depends on order";
            case RANDOM -> "by chance, each choice with equal chances";
            case PCT -> "by chance, with priorities: finds rare failures";
        };
    }

    /// A strategy in the list, with what it tries.
    private static final class StrategyCell extends ListCell<Strategy> {
        @Override
        protected void updateItem(Strategy strategy, boolean empty) {
            super.updateItem(strategy, empty);
            setText(empty || strategy == null ? null : strategy.word() + ": " + meaning(strategy));
        }
    }

    /// The word alone; a strategy is never typed.
    private static final class StrategyText extends StringConverter<Strategy> {
        @Override
        public String toString(Strategy strategy) {
            return strategy == null ? "" : strategy.word();
        }

        @Override
        public Strategy fromString(String text) {
            throw new UnsupportedOperationException("strategies are chosen, not typed");
        }
    }

    @Override
    public void close() {
        lifetime.close();
        details.getChildren().clear();
    }
}
