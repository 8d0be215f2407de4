package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.app.timeline.model.LaneKey;
import java.util.Optional;

/// Finds what lies under a point.
public final class Picker {

    private Picker() {}

    /// What a point of the lanes hits.
    ///
    /// @param event the event that began the span, -1 for the first span of a lane
    public record Hit(int row, LaneKey key, int span, int event) {}

    /// The row at a height, -1 for none.
    public static int row(Scene scene, double y) {
        Areas areas = scene.areas();
        return y < areas.lanesTop() || y >= areas.lanesBottom()
                ? -1
                : scene.layout().rowAt(y - areas.lanesTop() + scene.scrollPx());
    }

    /// The span under a point; none over headers, over groups, and where there was no run.
    public static Optional<Hit> span(Scene scene, double x, double y) {
        int row = row(scene, y);
        long nanos = scene.scale().nanos(x);
        boolean isInRun = nanos >= 0 && nanos <= scene.endNanos();
        if (row < 0 || x < scene.areas().lanesLeft() || !isInRun) {
            return Optional.empty();
        }
        LaneKey key = scene.layout().key(row);
        return switch (key.kind()) {
            case PROCESS -> Optional.empty();
            case ACTOR -> Optional.of(hit(row, key, scene.lanes().actor(key.id()), nanos));
            case RESOURCE -> Optional.of(hit(row, key, scene.lanes().resource(key.id()), nanos));
        };
    }

    private static Hit hit(int row, LaneKey key, Lane lane, long nanos) {
        int span = lane.spanAt(nanos);
        return new Hit(row, key, span, lane.event(span));
    }
}
