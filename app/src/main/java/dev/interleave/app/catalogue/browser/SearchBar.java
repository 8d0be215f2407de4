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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
        getChildren().setAll(field, chips, counts(room));
        lifetime.update(this::count, model.foundProperty(), model.filterProperty());
    }

    private javafx.scene.Node counts(Room room) {
        ToggleButton pictures = styled(
                Icons.describe(new ToggleButton("", Icons.of(Feather.IMAGE)), "Pictures in the list"),
                "icon-button",
                "flat",
                "catalogue-pictures");
        pictures.selectedProperty().bindBidirectional(model.picturesProperty());
        lifetime.add(() -> pictures.selectedProperty().unbindBidirectional(model.picturesProperty()));
        Rows.show(pictures, room == Room.NARROW);
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
