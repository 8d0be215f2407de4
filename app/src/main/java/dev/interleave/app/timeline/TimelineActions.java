package dev.interleave.app.timeline;

import dev.interleave.app.timeline.gesture.Navigator;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimelineModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// The actions of a timeline, in the order of a menu.
final class TimelineActions {

    private static final double STEP_ZOOM = 0.6;
    private static final double STEP_PAN = 0.25;

    private final Runnable moved;
    private final ObservableBooleanValue hasTrace;
    private final List<TimelineAction> actions = new ArrayList<>();

    private TimelineActions(TimelineModel model, Runnable moved) {
        this.moved = moved;
        this.hasTrace = Bindings.createBooleanBinding(() -> model.trace().size() > 0, model.traceProperty());
    }

    static List<TimelineAction> of(TimelineModel model, Navigator navigator, Runnable moved) {
        TimelineActions list = new TimelineActions(model, moved);
        list.addViews(navigator);
        list.addEvents(model, navigator);
        return List.copyOf(list.actions);
    }

    private void addViews(Navigator navigator) {
        add("timeline.zoom-in", "Zoom in at the pointer", "W or Z", () -> navigator.zoom(0.5, STEP_ZOOM));
        add("timeline.zoom-out", "Zoom out at the pointer", "S", () -> navigator.zoom(0.5, 1 / STEP_ZOOM));
        add("timeline.earlier", "Move to earlier times", "A or Q", () -> navigator.pan(-STEP_PAN));
        add("timeline.later", "Move to later times", "D", () -> navigator.pan(STEP_PAN));
        add("timeline.fit", "Fit the selection", "F", navigator::fitSelection);
        add("timeline.whole", "Show the whole run", "Home", navigator::showWhole);
    }

    private void addEvents(TimelineModel model, Navigator navigator) {
        ObservableBooleanValue isSelected = Bindings.createBooleanBinding(
                () -> !(model.selection() instanceof Selection.None), model.selectionProperty());
        add("timeline.next", "Next event of the lane", ".", () -> navigator.step(1));
        add("timeline.previous", "Previous event of the lane", ",", () -> navigator.step(-1));
        add("timeline.cause", "Follow an arrow back to the cause", "[", () -> navigator.followArrow(-1));
        add("timeline.effect", "Follow an arrow on to the effect", "]", () -> navigator.followArrow(1));
        add("timeline.mark", "Mark this time, or unmark it", "M", navigator::mark);
        add("timeline.undo", "Back to the view before", "Ctrl+Z", navigator::undo, model.canUndoNavigation());
        add("timeline.redo", "Forward to the view after", "Ctrl+Y", navigator::redo, model.canRedoNavigation());
        add("timeline.clear", "Clear the selection", "Esc", navigator::clear, isSelected);
        add("timeline.follow", "Follow the end of a live run", "L", navigator::toggleFollow);
    }

    private void add(String id, String title, String key, Runnable run) {
        add(id, title, key, run, hasTrace);
    }

    private void add(String id, String title, String key, Runnable run, ObservableBooleanValue enabled) {
        Runnable andMove = () -> {
            run.run();
            moved.run();
        };
        actions.add(new TimelineAction(id, title, key, andMove, enabled));
    }
}
