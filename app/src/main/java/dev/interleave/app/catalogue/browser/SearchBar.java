package dev.interleave.app.catalogue.browser;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.row;
import static dev.interleave.app.fx.Rows.spring;

import atlantafx.base.controls.CustomTextField;
import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where one says what to look for: a field, chips to filter by, and how much is found.
public final class SearchBar extends VBox implements AutoCloseable {

    /// How much room there is for chips.
    public enum Room {
        /// The primitives stay folded away until somebody wants them.
        NARROW,
        /// All chips are there.
        WIDE
    }

    private static final double FIELD_PX = 460;

    private final CatalogueModel model;
    private final CustomTextField field = new CustomTextField();
    private final Label count = fixed("", "muted", "catalogue-count");
    private final Button clear = styled(new Button("Clear"), "flat", "catalogue-clear");
    private final Lifetime lifetime = new Lifetime();

    public SearchBar(CatalogueModel model, Room room) {
        this.model = model;
        styled(this, "catalogue-search");
        field.setPromptText("Search lessons");
        field.setLeft(Icons.of(Feather.SEARCH));
        field.textProperty().bindBidirectional(model.searchProperty());
        lifetime.add(() -> field.textProperty().unbindBidirectional(model.searchProperty()));
        FilterChips chips = new FilterChips(model, room);
        lifetime.add(chips::close);
        clear.setOnAction(_ -> model.clear());
        switch (room) {
            case NARROW -> getChildren().setAll(field, chips.models(), chips.primitives(), counts(picturesButton()));
            case WIDE -> {
                HBox.setHgrow(field, Priority.ALWAYS);
                field.setMaxWidth(FIELD_PX);
                getChildren().setAll(row(12, field, chips.models(), spring(), clear, count), chips.primitives());
            }
        }
        lifetime.update(this::count, model.foundProperty(), model.filterProperty());
    }

    private ToggleButton picturesButton() {
        ToggleButton pictures = styled(
                Icons.describe(new ToggleButton("", Icons.of(Feather.IMAGE)), "Pictures in the list"),
                "icon-button",
                "flat",
                "catalogue-pictures");
        pictures.selectedProperty().bindBidirectional(model.picturesProperty());
        lifetime.add(() -> pictures.selectedProperty().unbindBidirectional(model.picturesProperty()));
        return pictures;
    }

    private Node counts(ToggleButton pictures) {
        return styled(row(4, count, clear, spring(), pictures), "catalogue-counts");
    }

    private void count() {
        int found = model.foundProperty().get().size();
        int all = model.entries().size();
        count.setText(found == all ? all + " lessons and pages" : found + " of " + all);
        Rows.show(clear, model.isNarrowed());
    }

    public TextField field() {
        return field;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
