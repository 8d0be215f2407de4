package dev.interleave.app.timeline.gesture;

import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Picker;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TimeScale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;

/// Listens to the mouse. Where a drag began decides what it does, until the button is let go: on
/// the overview it moves the visible range, on the ruler the playhead, on the lanes it selects
/// time, or pans with Shift or the middle button. What is dragged follows the hand at once, without
/// easing. Beyond the edges, a selection takes the view along.
public final class MouseGestures {

    private static final double DRAG_BEGINS_PX = 4;
    private static final double ZOOM_PER_NOTCH = 1.22;
    private static final double NOTCH_PX = 40;

    private enum Drag {
        NONE,
        OVERVIEW,
        SCRUB,
        PAN,
        /// Pressed on the lanes; a click until it moves.
        PRESSED,
        SELECT
    }

    private final TimelineModel model;
    private final Navigator navigator;
    private final Motion motion;
    private final Supplier<Scene> scene;
    private final Runnable moved;
    private final RangeDrag range;
    private Drag drag = Drag.NONE;
    private double pressX;
    private double pressY;
    private double pressScroll;
    private TimeRange pressRange = TimeRange.whole(0);

    /// Changes the model when it is attached.
    ///
    /// @param scene what is on screen now
    /// @param moved called when there is movement to be animated
    public MouseGestures(
            TimelineModel model, Navigator navigator, Motion motion, Supplier<Scene> scene, Runnable moved) {
        this.model = model;
        this.navigator = navigator;
        this.motion = motion;
        this.scene = scene;
        this.moved = moved;
        this.range = new RangeDrag(model, motion, moved);
    }

    /// Listens until the subscription ends.
    public Subscription attach(Node node) {
        EventHandler<MouseEvent> onPressed = this::pressed;
        EventHandler<MouseEvent> onDragged = this::dragged;
        EventHandler<MouseEvent> onReleased = this::released;
        EventHandler<MouseEvent> onMoved = event -> pointAt(event.getX());
        EventHandler<ScrollEvent> onScroll = this::scrolled;
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, onPressed);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, onDragged);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, onReleased);
        node.addEventHandler(MouseEvent.MOUSE_MOVED, onMoved);
        node.addEventHandler(ScrollEvent.SCROLL, onScroll);
        return () -> {
            node.removeEventHandler(MouseEvent.MOUSE_PRESSED, onPressed);
            node.removeEventHandler(MouseEvent.MOUSE_DRAGGED, onDragged);
            node.removeEventHandler(MouseEvent.MOUSE_RELEASED, onReleased);
            node.removeEventHandler(MouseEvent.MOUSE_MOVED, onMoved);
            node.removeEventHandler(ScrollEvent.SCROLL, onScroll);
            range.end();
        };
    }

    private void pressed(MouseEvent event) {
        Areas areas = scene.get().areas();
        pressX = event.getX();
        pressY = event.getY();
        pressScroll = model.scrollPxProperty().get();
        pressRange = model.visible();
        drag = begin(event, areas);
        if (drag == Drag.OVERVIEW || drag == Drag.PAN) {
            model.leavePlace();
            model.followingProperty().set(false);
        }
        dragTo(event.getX(), event.getY());
    }

    private static Drag begin(MouseEvent event, Areas areas) {
        boolean pans = event.getButton() == MouseButton.MIDDLE || event.isShiftDown();
        if (event.getX() < areas.lanesLeft() || event.getY() < areas.overviewTop()) {
            return Drag.PRESSED;
        }
        if (event.getY() < areas.rulerTop()) {
            return Drag.OVERVIEW;
        }
        if (event.getY() < areas.lanesTop() && !pans) {
            return Drag.SCRUB;
        }
        return pans ? Drag.PAN : Drag.PRESSED;
    }

    private void dragged(MouseEvent event) {
        double distance = Math.hypot(event.getX() - pressX, event.getY() - pressY);
        boolean isOverLanes = pressX >= scene.get().areas().lanesLeft();
        if (drag == Drag.PRESSED && isOverLanes && distance >= DRAG_BEGINS_PX) {
            model.leavePlace();
            drag = Drag.SELECT;
            range.begin(scene.get().areas(), pressX);
        }
        pointAt(event.getX());
        dragTo(event.getX(), event.getY());
    }

    private void dragTo(double x, double y) {
        TimeScale scale = scene.get().scale();
        switch (drag) {
            case NONE, PRESSED -> {}
            case OVERVIEW -> centreOn(overviewScale().nanos(x));
            case SCRUB -> model.playheadNanosProperty().set(inRun(scale.nanos(x)));
            case PAN -> {
                long nanos = Math.round((pressX - x) * scale.nanosPerPx());
                model.visibleProperty().set(pressRange.panned(nanos).within(model.whole()));
                scrollTo(pressScroll + pressY - y);
            }
            case SELECT -> range.dragTo(x);
        }
    }

    private TimeScale overviewScale() {
        Areas areas = scene.get().areas();
        return new TimeScale(model.whole(), areas.lanesLeft(), areas.lanesWidth());
    }

    private void centreOn(long nanos) {
        TimeRange now = model.visible();
        long middle = now.startNanos() + now.spanNanos() / 2;
        model.visibleProperty().set(now.panned(nanos - middle).within(model.whole()));
    }

    private long inRun(long nanos) {
        return Math.clamp(nanos, 0, model.endNanos());
    }

    private void released(MouseEvent event) {
        if (drag == Drag.PRESSED && event.getButton() == MouseButton.PRIMARY) {
            clicked(event);
        }
        range.end();
        drag = Drag.NONE;
    }

    private void clicked(MouseEvent event) {
        Scene now = scene.get();
        if (event.getX() < now.areas().lanesLeft()) {
            clickedHeader(now, event.getY());
            return;
        }
        Optional<Picker.Hit> hit = Picker.span(now, event.getX(), event.getY());
        if (hit.isPresent() && hit.get().event() >= 0) {
            model.selectionProperty()
                    .set(new Selection.Event(hit.get().key(), hit.get().event()));
        } else {
            model.selectionProperty().set(Selection.NONE);
        }
        if (event.getClickCount() == 2 && hit.isPresent()) {
            navigator.fitSelection();
            moved.run();
        } else if (event.getY() >= now.areas().rulerTop()) {
            model.playheadNanosProperty().set(inRun(now.scale().nanos(event.getX())));
        }
    }

    private void clickedHeader(Scene now, double y) {
        int row = Picker.row(now, y);
        if (row < 0) {
            return;
        }
        LaneKey key = now.layout().key(row);
        if (key.kind() != LaneKey.Kind.PROCESS) {
            model.selectionProperty().set(new Selection.Lane(key));
        } else if (!model.collapsed().remove(key.id())) {
            model.collapsed().add(key.id());
        }
    }

    private void scrolled(ScrollEvent event) {
        // With Shift held, some systems turn the wheel into a sideways one.
        double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        double notches = turned / NOTCH_PX;
        pointAt(event.getX());
        if (event.isShortcutDown()) {
            navigator.zoom(scene.get().scale().fraction(event.getX()), Math.pow(ZOOM_PER_NOTCH, -notches));
            moved.run();
        } else if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            navigator.pan(-notches * NOTCH_PX / scene.get().areas().lanesWidth());
            moved.run();
        } else {
            scrollTo(model.scrollPxProperty().get() - event.getDeltaY());
        }
        event.consume();
    }

    private void scrollTo(double scrollPx) {
        Scene now = scene.get();
        double most = Math.max(0, now.layout().totalPx() - now.areas().lanesPx());
        model.scrollPxProperty().set(Math.clamp(scrollPx, 0, most));
    }

    private void pointAt(double x) {
        motion.pointAt(scene.get().scale().fraction(x));
    }
}
