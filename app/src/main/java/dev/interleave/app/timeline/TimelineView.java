package dev.interleave.app.timeline;

import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.TimelineModel;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/// The timeline control: paints a {@link TimelineModel} and writes to it what keys and mouse say. Listens and paints
/// only
/// while it is in a scene, so taking it out of its scene lets go of it.
public final class TimelineView extends Region {

    private final TimelineModel model;
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.dark());

    public TimelineView(TimelineModel model) {
        this.model = model;
        setFocusTraversable(true);
    }

    public TimelineModel model() {
        return model;
    }

    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /// Everything that can be done here, in the order of a menu.
    public List<TimelineAction> actions() {
        return List.of();
    }
}
