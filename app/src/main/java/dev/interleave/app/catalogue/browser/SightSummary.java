package dev.interleave.app.catalogue.browser;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.Sight;
import dev.interleave.app.fx.Lifetime;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// How much of the catalogue somebody has seen; says at the same time what the icons mean.
public final class SightSummary extends FlowPane implements AutoCloseable {

    private final CatalogueModel model;
    private final Lifetime lifetime = new Lifetime();

    public SightSummary(CatalogueModel model) {
        this.model = model;
        styled(this, "sight-summary");
        lifetime.update(this::count, model.progress().changesProperty());
    }

    private void count() {
        getChildren().clear();
        for (Sight sight : Sight.values()) {
            long seen = model.entries().stream()
                    .filter(entry -> model.progress().of(entry).contains(sight))
                    .count();
            Node words = Marks.worded(sight, seen + " " + sight.word());
            Tooltip.install(words, new Tooltip(sight.sentence()));
            getChildren().add(words);
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
