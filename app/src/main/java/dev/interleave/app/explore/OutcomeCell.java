package dev.interleave.app.explore;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.row;

import dev.interleave.app.fx.Icons;
import dev.interleave.engine.Outcome;
import dev.interleave.lesson.Verdict;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One outcome: what it is, its bar, how often it came, and its verdict by icon, word and colour.
final class OutcomeCell extends ListCell<Outcome> {

    private final Function<Outcome, Optional<OutcomeRow>> rows;
    private final FontIcon icon = styled(Icons.of(Feather.CIRCLE), "outcome-icon");
    private final Label brief = label("", "outcome-brief");
    private final Label count = fixed("", "outcome-count");
    private final Label share = fixed("", "outcome-share");
    private final Bar bar = new Bar();
    private final Label word = fixed("", "outcome-word");
    private final Label shortest = label("", "muted", "outcome-shortest");
    private final Tooltip full = new Tooltip();
    private final VBox box;

    OutcomeCell(Function<Outcome, Optional<OutcomeRow>> rows) {
        this.rows = rows;
        styled(this, "outcome-cell");
        brief.setMaxWidth(Double.MAX_VALUE);
        brief.setMinWidth(0);
        HBox.setHgrow(brief, Priority.ALWAYS);
        shortest.setMinWidth(0);
        full.setWrapText(true);
        full.setMaxWidth(460);
        box = new VBox(4, row(8, icon, brief, share), bar, row(8, word, count, shortest));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Outcome outcome, boolean empty) {
        super.updateItem(outcome, empty);
        refresh();
    }

    /// Shows what the row says now.
    void refresh() {
        Outcome outcome = getItem();
        Optional<OutcomeRow> row = isEmpty() || outcome == null ? Optional.empty() : rows.apply(outcome);
        setGraphic(row.isPresent() ? box : null);
        setTooltip(row.isPresent() ? full : null);
        row.ifPresent(this::show);
    }

    private void show(OutcomeRow row) {
        icon.setIconCode(iconOf(row.verdict()));
        brief.setText(row.brief());
        count.setText(row.count());
        share.setText(row.share());
        bar.setLength(row.length());
        word.setText(row.word());
        shortest.setText("shortest: " + row.shortest());
        full.setText(row.full() + "\nShortest schedule: " + row.shortest() + ".");
        setAccessibleText(row.word() + ", " + row.full() + ", " + row.count() + ", " + row.share());
        for (Verdict verdict : Verdict.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(verdict.word()),
                    row.verdict().filter(verdict::equals).isPresent());
        }
    }

    private static Feather iconOf(Optional<Verdict> verdict) {
        return verdict.map(known -> switch (known) {
                    case ALLOWED -> Feather.CHECK_CIRCLE;
                    case SURPRISING -> Feather.ALERT_TRIANGLE;
                    case FORBIDDEN -> Feather.X_OCTAGON;
                })
                .orElse(Feather.HELP_CIRCLE);
    }

    /// A part of its width is filled; something is never nothing.
    private static final class Bar extends Region {

        private static final double HEIGHT_PX = 10;
        private static final double LEAST_PX = 4;

        private final Region fill = styled(new Region(), "outcome-fill");
        private double length;

        Bar() {
            styled(this, "outcome-bar");
            getChildren().add(fill);
            setMinHeight(HEIGHT_PX);
            setPrefHeight(HEIGHT_PX);
        }

        void setLength(double newLength) {
            length = newLength;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, Math.max(LEAST_PX, length * getWidth()), getHeight());
        }
    }
}
