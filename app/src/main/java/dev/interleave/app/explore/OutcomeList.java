package dev.interleave.app.explore;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.engine.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The histogram of outcomes, lying down. The selection stays with its outcomes while their order changes.
final class OutcomeList extends ListView<Outcome> implements AutoCloseable {

    private static final double CELL_PX = 70;

    private final ExploreModel model;
    private final Runnable onCopy;
    private final List<OutcomeCell> cells = new ArrayList<>();
    private final Lifetime lifetime = new Lifetime();
    private boolean isShowing;

    /// @param onCopy copies the token of what is selected
    OutcomeList(ExploreModel model, Runnable onCopy) {
        this.model = model;
        this.onCopy = onCopy;
        styled(this, "outcome-list");
        setFixedCellSize(CELL_PX);
        setAccessibleText("Outcomes");
        setPlaceholder(new Label());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> newCell());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<Outcome>) _ -> takeSelection());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        lifetime.follow(model.rowsProperty(), this::show);
    }

    private OutcomeCell newCell() {
        OutcomeCell cell = new OutcomeCell(this::row);
        cell.setOnMouseClicked(event -> clicked(event, cell));
        cells.add(cell);
        return cell;
    }

    private Optional<OutcomeRow> row(Outcome outcome) {
        return model.rowsProperty().get().stream()
                .filter(row -> row.outcome().equals(outcome))
                .findFirst();
    }

    private void show(List<OutcomeRow> rows) {
        List<Outcome> outcomes = rows.stream().map(OutcomeRow::outcome).toList();
        if (outcomes.equals(getItems())) {
            cells.forEach(OutcomeCell::refresh);
            return;
        }
        isShowing = true;
        getItems().setAll(outcomes);
        getSelectionModel().clearSelection();
        for (Outcome outcome : model.selectionProperty().get()) {
            getSelectionModel().select(outcome);
        }
        isShowing = false;
        takeSelection();
    }

    /// The list tells its selection in its own order; the model keeps that in which a person selected.
    private void takeSelection() {
        if (isShowing) {
            return;
        }
        List<Outcome> now = List.copyOf(getSelectionModel().getSelectedItems());
        List<Outcome> ordered = new ArrayList<>(model.selectionProperty().get());
        ordered.retainAll(now);
        now.stream().filter(outcome -> !ordered.contains(outcome)).forEach(ordered::add);
        model.selectionProperty().set(List.copyOf(ordered));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.showSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.F && !event.isShortcutDown()) {
            model.showWithFewestPreemptions();
            event.consume();
        } else if (event.getCode() == KeyCode.C) {
            if (event.isShortcutDown()) {
                onCopy.run();
            } else {
                model.compareSelected();
            }
            event.consume();
        }
    }

    private void clicked(MouseEvent event, OutcomeCell cell) {
        boolean selectsMore = event.isShortcutDown() || event.isShiftDown();
        if (event.getButton() == MouseButton.PRIMARY && !selectsMore && !cell.isEmpty()) {
            model.showSelected();
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
