package dev.interleave.app.source;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.source.SourceModel.Side;
import dev.interleave.app.theme.Palette;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Java, Python, or both side by side, with a tab for each.
public final class SourcePane extends VBox implements AutoCloseable {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final CodeView java;
    private final CodeView python;
    private final Map<Side, Button> tabs = new EnumMap<>(Side.class);
    private final HBox listings = new HBox();
    private final Lifetime lifetime = new Lifetime();

    public SourcePane(SourceModel model, ObservableValue<Palette> palette) {
        java = new CodeView(model.listingsProperty().map(Listings::java), model.javaProperty(), palette);
        python = new CodeView(model.listingsProperty().map(Listings::python), model.pythonProperty(), palette);
        styled(this, "source");
        for (Side side : Side.values()) {
            tabs.put(side, tab(side, model));
        }
        for (CodeView view : List.of(java, python)) {
            // Both start from nothing and grow alike, so side by side each has half.
            view.setPrefWidth(0);
            view.setMinWidth(0);
            HBox.setHgrow(view, Priority.ALWAYS);
        }
        VBox.setVgrow(listings, Priority.ALWAYS);
        getChildren().setAll(styled(new HBox(tabs.values().toArray(Button[]::new)), "tabs"), listings);
        lifetime.follow(model.sideProperty(), this::show);
    }

    private static Button tab(Side side, SourceModel model) {
        Button tab = styled(new Button(title(side)), "tab-button", "flat");
        tab.setOnAction(_ -> model.sideProperty().set(side));
        return tab;
    }

    private static String title(Side side) {
        return switch (side) {
            case JAVA -> "Java";
            case PYTHON -> "Python";
            case BOTH -> "Side by side";
        };
    }

    private void show(Side side) {
        switch (side) {
            case JAVA -> listings.getChildren().setAll(java);
            case PYTHON -> listings.getChildren().setAll(python);
            case BOTH -> listings.getChildren().setAll(java, python);
        }
        tabs.forEach((other, tab) -> tab.pseudoClassStateChanged(CURRENT, other == side));
    }

    @Override
    public void close() {
        lifetime.close();
        java.close();
        python.close();
    }
}
