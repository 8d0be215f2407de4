package dev.interleave.app.timeline.model;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.trace.Trace;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// Everything that a timeline shows, as values that can be observed. The window owns it and may
/// bind to it in both directions; the view paints it and writes to it what a person does.
///
/// Times are those of an {@link Axis}: recorded ones, or those of a clock that goes on with each step.
///
/// For the JavaFX thread only.
public final class TimelineModel {

    private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>(Trace.EMPTY);
    private final ReadOnlyObjectWrapper<Axis> axis = new ReadOnlyObjectWrapper<>(Axis.TIME);
    private Lanes lanes = Lanes.of(Trace.EMPTY);
    private Arrows arrows = Arrows.of(Trace.EMPTY);
    private final ReadOnlyIntegerWrapper awaitedEvents = new ReadOnlyIntegerWrapper();
    private final LongProperty playheadNanos = new SimpleLongProperty();
    private final IntegerProperty currentEvent = new SimpleIntegerProperty(-1);
    private final LongProperty roomNanos = new SimpleLongProperty();
    private final IntegerProperty commonEvents = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Veil> veil = new SimpleObjectProperty<>(Veil.NONE);
    private final IntegerProperty hoveredEvent = new SimpleIntegerProperty(-1);
    private final ObjectProperty<TimeRange> visible = new SimpleObjectProperty<>(TimeRange.whole(0));
    private final DoubleProperty scrollPx = new SimpleDoubleProperty();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObservableSet<Integer> collapsed = FXCollections.observableSet();
    private final ObservableList<Mark> marks = FXCollections.observableArrayList();
    private final BooleanProperty following = new SimpleBooleanProperty();
    private final NavigationHistory history = new NavigationHistory();

    public TimelineModel() {}

    /// Shows another run from its beginning, by time; forgets selection, marks and history. Analyses it at
    /// once, which a long trace feels; the other form takes what was analysed elsewhere, by either axis.
    public void show(Trace next) {
        show(next, Lanes.of(next), Arrows.of(next));
    }

    /// The same, analysed already. From here on lanes and arrows belong to the model.
    public void show(Trace next, Lanes nextLanes, Arrows nextArrows) {
        lanes = nextLanes;
        arrows = nextArrows;
        axis.set(nextLanes.axis());
        history.clear();
        selection.set(Selection.NONE);
        hoveredEvent.set(-1);
        currentEvent.set(-1);
        collapsed.clear();
        marks.clear();
        scrollPx.set(0);
        playheadNanos.set(0);
        awaitedEvents.set(0);
        trace.set(next);
        visible.set(whole());
    }

    /// Goes on with the same run by another axis. What is in view, selected and marked stays what it is; the
    /// places before are forgotten.
    public void redraw(Lanes nextLanes, Arrows nextArrows) {
        AxisChange change = new AxisChange(trace(), lanes.axis(), nextLanes.axis());
        boolean isWhole = visible().equals(whole());
        boolean isInView = visible().contains(playheadNanos.get());
        lanes = nextLanes;
        arrows = nextArrows;
        axis.set(nextLanes.axis());
        history.clear();
        selection.set(change.selection(selection.get()));
        marks.replaceAll(change::mark);
        playheadNanos.set(change.playhead(playheadNanos.get(), currentEvent.get()));
        TimeRange moved = isWhole ? whole() : change.range(visible()).within(whole());
        boolean isLost = isInView && !moved.contains(playheadNanos.get());
        visible.set(isLost ? moved.revealing(playheadNanos.get()).within(whole()) : moved);
    }

    /// Shows nothing but that a run of so many events is being analysed elsewhere, until one is shown.
    public void awaitReading(int events) {
        show(Trace.EMPTY);
        awaitedEvents.set(events);
    }

    /// How many events are being analysed elsewhere, 0 for none.
    public ReadOnlyIntegerProperty awaitedEventsProperty() {
        return awaitedEvents.getReadOnlyProperty();
    }

    /// Shows the same run, grown. While following, the visible range keeps the run's end in view.
    public void grow(Trace longer) {
        TimeRange before = whole();
        lanes.advance(longer);
        arrows.advance(longer);
        trace.set(longer);
        if (following.get()) {
            visible.set(visible.get().equals(before) ? whole() : followed());
        }
    }

    private TimeRange followed() {
        TimeRange now = visible.get();
        return now.panned(whole().endNanos() - now.endNanos());
    }

    /// The trace shown.
    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return trace.getReadOnlyProperty();
    }

    public Trace trace() {
        return trace.get();
    }

    /// The lanes of the trace shown.
    public Lanes lanes() {
        return lanes;
    }

    /// The arrows of the trace shown.
    public Arrows arrows() {
        return arrows;
    }

    /// The range that shows the whole run, and what room there is behind it.
    public TimeRange whole() {
        return TimeRange.whole(Math.max(endNanos(), roomNanos.get()));
    }

    /// A run that ends before this is shown as if it went on until then, so that it can lie above a longer one.
    public LongProperty roomNanosProperty() {
        return roomNanos;
    }

    /// How many events the run has in common with another one that it is compared with; -1 for no other.
    public IntegerProperty commonEventsProperty() {
        return commonEvents;
    }

    /// What all times here are counted by.
    public ReadOnlyObjectProperty<Axis> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    public Axis axis() {
        return axis.get();
    }

    /// Where an event lies on the axis.
    public long nanos(int event) {
        return axis().nanos(trace(), event);
    }

    /// Where the run ends on the axis.
    public long endNanos() {
        return axis().endNanos(trace());
    }

    /// The time that is being looked at, in nanoseconds of the axis.
    public LongProperty playheadNanosProperty() {
        return playheadNanos;
    }

    /// The event that the playhead stands on, -1 for none. Many events may share one time, so it is
    /// not derived.
    public IntegerProperty currentEventProperty() {
        return currentEvent;
    }

    /// What is hidden for now.
    public ObjectProperty<Veil> veilProperty() {
        return veil;
    }

    /// The event that began the span under the pointer, -1 for none.
    public IntegerProperty hoveredEventProperty() {
        return hoveredEvent;
    }

    /// The range of time from the left edge of the lanes to the right.
    public ObjectProperty<TimeRange> visibleProperty() {
        return visible;
    }

    public TimeRange visible() {
        return visible.get();
    }

    /// How far the lanes are scrolled down, in pixels.
    public DoubleProperty scrollPxProperty() {
        return scrollPx;
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public Selection selection() {
        return selection.get();
    }

    /// Indices of the processes whose lanes are folded away under their header.
    public ObservableSet<Integer> collapsed() {
        return collapsed;
    }

    public ObservableList<Mark> marks() {
        return marks;
    }

    /// Whether the right edge stays with the end of a growing run. Panning ends it, zooming does not.
    public BooleanProperty followingProperty() {
        return following;
    }

    /// Remembers where the person is before navigation changes it; undo comes back here.
    public void leavePlace() {
        history.leave(place());
    }

    /// Goes to a range as one step of navigation that can be undone.
    public void goTo(TimeRange range) {
        leavePlace();
        visible.set(range.within(whole()));
    }

    public void undoNavigation() {
        restore(history.undo(place()));
    }

    public void redoNavigation() {
        restore(history.redo(place()));
    }

    public ReadOnlyBooleanProperty canUndoNavigation() {
        return history.canUndo();
    }

    public ReadOnlyBooleanProperty canRedoNavigation() {
        return history.canRedo();
    }

    private Place place() {
        return new Place(visible.get(), selection.get());
    }

    private void restore(@Nullable Place place) {
        if (place != null) {
            visible.set(place.visible());
            selection.set(place.selection());
        }
    }
}
