package dev.interleave.app.timeline.gesture;

import dev.interleave.analysis.Lane;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.Mark;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.Trace;

/// Every command of the timeline that is not tied to a pointer. For the JavaFX thread.
public final class Navigator {

    private final TimelineModel model;
    private final Motion motion;
    private final LinkWalker walker;

    public Navigator(TimelineModel model, Motion motion) {
        this.model = model;
        this.motion = motion;
        this.walker = new LinkWalker(model);
    }

    /// Zooms around a place of the range; as part of the same visit when one is under way.
    public void zoom(double atFraction, double factor) {
        leaveUnlessMoving();
        motion.zoom(atFraction, factor);
    }

    /// Pans by a share of the range. Ends live follow.
    public void pan(double share) {
        leaveUnlessMoving();
        model.followingProperty().set(false);
        motion.pan(share);
    }

    private void leaveUnlessMoving() {
        if (!motion.isMoving()) {
            model.leavePlace();
        }
    }

    /// Glides to a range as one step that can be undone.
    public void glide(TimeRange range) {
        model.leavePlace();
        motion.glide(range.within(model.whole()));
    }

    public void showWhole() {
        glide(model.whole());
    }

    /// Fits what is selected to the width of the lanes; the whole run when nothing is.
    public void fitSelection() {
        glide(
                switch (model.selection()) {
                    case Selection.None _ -> model.whole();
                    case Selection.Lane lane -> activeTime(laneOf(lane.lane()));
                    case Selection.Range range ->
                        TimeRange.around(
                                range.range().startNanos(), range.range().endNanos());
                    case Selection.Event event -> spanOf(event);
                });
    }

    private TimeRange spanOf(Selection.Event event) {
        Lane lane = laneOf(event.lane());
        int span = lane.spanAt(model.nanos(event.event()));
        return TimeRange.around(lane.startNanos(span), lane.endNanos(span));
    }

    /// From the first to the last span of a lane in which something is.
    private static TimeRange activeTime(Lane lane) {
        int first = lane.event(0) < 0 && lane.size() > 1 ? 1 : 0;
        return TimeRange.around(lane.startNanos(first), lane.endNanos(lane.size() - 1));
    }

    private Lane laneOf(LaneKey key) {
        return switch (key.kind()) {
            case ACTOR -> model.lanes().actor(key.id());
            case RESOURCE -> model.lanes().resource(key.id());
            case PROCESS ->
                model.lanes()
                        .actor(model.trace()
                                .processes()
                                .get(Math.max(0, key.id()))
                                .mainActor());
        };
    }

    /// Selects an event of a lane, puts the playhead on it and brings it into view.
    public void select(LaneKey lane, int event) {
        model.leavePlace();
        model.selectionProperty().set(new Selection.Event(lane, event));
        long nanos = model.nanos(event);
        model.playheadNanosProperty().set(nanos);
        TimeRange revealed = model.visible().revealing(nanos).within(model.whole());
        if (!model.visible().contains(nanos)) {
            motion.glide(revealed);
        }
    }

    /// Goes to the event after (1) or before (-1) the selected one in its lane. Without a
    /// selection, the lane is that of the event at the playhead.
    public void step(int direction) {
        Trace trace = model.trace();
        int from = selectedEvent();
        if (trace.size() == 0) {
            return;
        }
        LaneKey lane = selectedLane(Math.max(0, from));
        int event = from + direction;
        while (event >= 0 && event < trace.size() && !belongs(trace, event, lane)) {
            event += direction;
        }
        if (event >= 0 && event < trace.size()) {
            select(lane, event);
        }
    }

    private int selectedEvent() {
        return model.selection() instanceof Selection.Event event
                ? event.event()
                : Math.min(model.currentEventProperty().get(), model.trace().size() - 1);
    }

    private LaneKey selectedLane(int event) {
        return switch (model.selection()) {
            case Selection.Event selected -> selected.lane();
            case Selection.Lane lane when lane.lane().kind() != LaneKey.Kind.PROCESS -> lane.lane();
            case Selection.Lane _, Selection.None _, Selection.Range _ ->
                LaneKey.actor(model.trace().actor(event));
        };
    }

    private static boolean belongs(Trace trace, int event, LaneKey lane) {
        return switch (lane.kind()) {
            case ACTOR, PROCESS -> trace.actor(event) == lane.id();
            case RESOURCE ->
                trace.target(event) == lane.id() && trace.kind(event).targetType() == TargetType.RESOURCE;
        };
    }

    /// Goes along an arrow from the selected event: to what it caused (1), or to what caused it (-1).
    public void followArrow(int direction) {
        int event = selectedEvent();
        int end = event < 0 ? -1 : direction > 0 ? walker.effect(event) : walker.cause(event);
        if (end >= 0) {
            select(LaneKey.actor(model.trace().actor(end)), end);
        }
    }

    /// Puts a mark at the playhead, or takes the one that is there away.
    public void mark() {
        long nanos = model.playheadNanosProperty().get();
        if (!model.marks().removeIf(mark -> mark.nanos() == nanos)) {
            model.marks().add(new Mark(nanos, ""));
        }
    }

    public void clear() {
        model.selectionProperty().set(Selection.NONE);
    }

    public void undo() {
        model.undoNavigation();
    }

    public void redo() {
        model.redoNavigation();
    }

    /// Switches live follow; on, it goes to the end of the run.
    public void toggleFollow() {
        boolean follows = !model.followingProperty().get();
        model.followingProperty().set(follows);
        if (follows) {
            TimeRange whole = model.whole();
            glide(model.visible().panned(whole.endNanos() - model.visible().endNanos()));
        }
    }
}
