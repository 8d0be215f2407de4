package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.ArrowKind;
import dev.interleave.analysis.Arrows;
import dev.interleave.app.timeline.model.TimeRange;

/// Plans the arrows between lanes that are in view: one that leads out of it is only a line to nowhere. Those
/// of the events in focus are always there by themselves, wherever they lead; all of them only while they can
/// still be followed with the eye. More are bundled.
final class LinkPlanner {

    static final int MOST = 50;

    /// So many are looked at to find out; where there are more, there are too many.
    private static final int MOST_LOOKS = 2_000;

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
        boolean all = areFew(scene);
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

    private boolean areFew(Scene scene) {
        Arrows arrows = scene.arrows();
        TimeRange range = scene.range();
        int count = 0;
        int looks = 0;
        int arrow = arrows.next(-1, range.startNanos(), range.endNanos());
        while (arrow >= 0 && count <= MOST && looks++ < MOST_LOOKS) {
            count += isSeen(scene, arrow) ? 1 : 0;
            arrow = arrows.next(arrow, range.startNanos(), range.endNanos());
        }
        return arrow < 0 && count <= MOST;
    }

    private boolean isSeen(Scene scene, int arrow) {
        int from = fromRow(scene, arrow);
        int to = toRow(scene, arrow);
        return from != to && frame.isInView(from) && frame.isInView(to);
    }

    private static int fromRow(Scene scene, int arrow) {
        return scene.layout().rowOfActor(scene.trace().actor(scene.arrows().fromEvent(arrow)));
    }

    private static int toRow(Scene scene, int arrow) {
        return scene.layout().rowOfActor(scene.trace().actor(scene.arrows().toEvent(arrow)));
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
        int fromRow = fromRow(scene, arrow);
        int toRow = toRow(scene, arrow);
        if (fromRow < 0 || toRow < 0 || fromRow == toRow || !(isStrong || isSeen(scene, arrow))) {
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
