package dev.interleave.app;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.command.Keyboard;
import dev.interleave.app.compare.CompareModel;
import dev.interleave.app.compare.ComparePane;
import dev.interleave.app.compare.RunNames;
import dev.interleave.app.compare.StepWalk;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.TimelineView;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.trace.Trace;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.input.KeyCode;

/// Where two runs are laid beside each other: makes their timelines by steps, and keeps them at the same
/// place, so that a step of one lies above the same step of the other.
final class CompareDesk {

    private final Overlays overlays;
    private final ObjectProperty<Palette> palette;

    /// @param overlays where the comparison is shown
    CompareDesk(Overlays overlays, ObjectProperty<Palette> palette) {
        this.overlays = overlays;
        this.palette = palette;
    }

    /// Covers the window with the two runs until a person closes them. Analyses both at once: for runs of some
    /// ten thousand steps, as a controlled engine makes them.
    ///
    /// @param first a run of a lesson
    /// @param second another run of the same lesson
    public void show(Trace first, Trace second, RunNames names) {
        CompareModel model = new CompareModel(first, second, names);
        Lifetime lifetime = new Lifetime();
        TimelineView above = timeline(first, model, lifetime);
        TimelineView below = timeline(second, model, lifetime);
        link(above.model(), below.model(), lifetime);
        StepWalk walk = new StepWalk(first, second, above.model().playheadNanosProperty());
        overlays.showPage(new ComparePane(model, walk, above, below, overlays::close), lifetime::close);
        above.requestFocus();
    }

    private TimelineView timeline(Trace trace, CompareModel model, Lifetime lifetime) {
        TimelineModel timeline = new TimelineModel();
        timeline.show(trace, Lanes.of(trace, Axis.STEP), Arrows.of(trace, Axis.STEP));
        long longer = Math.max(Axis.STEP.endNanos(model.firstTrace()), Axis.STEP.endNanos(model.secondTrace()));
        timeline.roomNanosProperty().set(longer);
        timeline.commonEventsProperty().set(model.commonSteps());
        timeline.visibleProperty().set(timeline.whole());
        timeline.playheadNanosProperty().set(Axis.middleOfStepNanos(Math.min(model.commonSteps() + 1, trace.size())));
        TimelineView view = TimelineView.ofLanes(timeline);
        Keyboard.keep(view, KeyCode.LEFT, KeyCode.RIGHT);
        lifetime.bind(view.paletteProperty(), palette);
        return view;
    }

    private static void link(TimelineModel above, TimelineModel below, Lifetime lifetime) {
        bind(above.visibleProperty(), below.visibleProperty(), lifetime);
        bind(above.playheadNanosProperty(), below.playheadNanosProperty(), lifetime);
        bind(above.scrollPxProperty(), below.scrollPxProperty(), lifetime);
    }

    private static <T> void bind(Property<T> one, Property<T> other, Lifetime lifetime) {
        other.bindBidirectional(one);
        lifetime.add(() -> other.unbindBidirectional(one));
    }
}
