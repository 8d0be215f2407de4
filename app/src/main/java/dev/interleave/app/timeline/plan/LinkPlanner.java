package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.ArrowKind;
import dev.interleave.analysis.Arrows;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.trace.Trace;

/// Plans the arrows between lanes. Those of the events in focus are always there by themselves; all of
/// them only while they can still be followed with the eye. More are bundled.
final class LinkPlanner {

    static final int MOST = 300;
    private static final int MOST_OF_FOCUS = 64;

    private final Frame frame;
    private final BundlePlanner bundles;

    LinkPlanner(Frame frame) {
        this.frame = frame;
        this.bundles = new BundlePlanner(frame);
    }

    BundleCache bundleCache() {
        return bundles.cache();
    }

    void plan(Scene scene, Focus focus) {
        Arrows arrows = scene.arrows();
        TimeRange range = scene.range();
        bundles.cache().begin();
        boolean all = count(arrows, range) <= MOST;
        if (all) {
            int arrow = arrows.next(-1, range.startNanos(), range.endNanos());
            while (arrow >= 0) {
                boolean isStrong = focus.includes(arrows.fromEvent(arrow)) || focus.includes(arrows.toEvent(arrow));
                add(scene, arrow, isStrong);
                arrow = arrows.next(arrow, range.startNanos(), range.endNanos());
            }
        } else {
            bundles.plan(scene);
            addFocus(scene, focus.selectedEvent());
            addFocus(scene, focus.hoveredEvent());
            addFocus(scene, focus.currentEvent());
        }
    }

    /// How many arrows touch the range, but no more than one too many.
    private static int count(Arrows arrows, TimeRange range) {
        int count = 0;
        int arrow = arrows.next(-1, range.startNanos(), range.endNanos());
        while (arrow >= 0 && count <= MOST) {
            count++;
            arrow = arrows.next(arrow, range.startNanos(), range.endNanos());
        }
        return count;
    }

    private void addFocus(Scene scene, int event) {
        if (event < 0 || event >= scene.trace().size()) {
            return;
        }
        Arrows arrows = scene.arrows();
        int to = arrows.arrowTo(event);
        if (to >= 0) {
            add(scene, to, true);
        }
        long nanos = scene.axis().nanos(scene.trace(), event);
        int arrow = arrows.next(-1, nanos, nanos + 1);
        for (int seen = 0; arrow >= 0 && seen < MOST_OF_FOCUS; seen++) {
            if (arrows.fromEvent(arrow) == event) {
                add(scene, arrow, true);
            }
            arrow = arrows.next(arrow, nanos, nanos + 1);
        }
    }

    private void add(Scene scene, int arrow, boolean isStrong) {
        Trace trace = scene.trace();
        LaneLayout layout = scene.layout();
        int fromRow = layout.rowOfActor(trace.actor(scene.arrows().fromEvent(arrow)));
        int toRow = layout.rowOfActor(trace.actor(scene.arrows().toEvent(arrow)));
        if (fromRow < 0 || toRow < 0 || fromRow == toRow) {
            return;
        }
        Links.Kind kind = switch (scene.arrows().kind(arrow)) {
            case ArrowKind.MESSAGE, ArrowKind.HAND_OFF -> Links.Kind.MESSAGE;
            case ArrowKind.WAKE_UP, ArrowKind.START -> Links.Kind.SIGNAL;
        };
        TimeScale scale = frame.scale();
        double fromX = scale.x(scene.arrows().fromNanos(arrow));
        double toX = scale.x(scene.arrows().toNanos(arrow));
        LinkEnds.set(frame, frame.links().add(kind, isStrong), fromRow, toRow, fromX, toX);
    }
}
