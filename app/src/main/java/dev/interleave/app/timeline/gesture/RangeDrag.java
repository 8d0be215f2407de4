package dev.interleave.app.timeline.gesture;

import dev.interleave.analysis.Axis;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.TimeScale;
import javafx.util.Subscription;

/// A stretch of time that is being selected by hand. Where it began is a time, not a place: near the
/// edge of the view and beyond it, the view moves on, and the selection grows with it.
///
///     lanesLeft                             lanesRight
///     |<- moves ->|      stands      |<- moves ->|      the farther out, the faster
final class RangeDrag {

    private static final double EDGE_PX = 16;

    /// So far beyond the edge the view moves as fast as it will.
    private static final double FULL_SPEED_PX = 90;

    private final TimelineModel model;
    private final Motion motion;
    private final Runnable moved;
    private Areas areas = Areas.ofView(1, 1);
    private Subscription following = Subscription.EMPTY;
    private long anchorNanos;
    private double anchorX;
    private double pointerX;

    RangeDrag(TimelineModel model, Motion motion, Runnable moved) {
        this.model = model;
        this.motion = motion;
        this.moved = moved;
    }

    void begin(Areas place, double x) {
        end();
        areas = place;
        anchorX = x;
        pointerX = x;
        anchorNanos = nanos(x);
        following = model.visibleProperty().subscribe((_, _) -> select());
    }

    void dragTo(double x) {
        pointerX = x;
        select();
        double push = push(x);
        motion.holdPan(push);
        if (push != 0) {
            model.followingProperty().set(false);
            moved.run();
        }
    }

    void end() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        motion.holdPan(0);
    }

    private void select() {
        long other = nanos(pointerX);
        TimeRange range = switch (model.axis()) {
            case TIME, MIXED -> new TimeRange(Math.min(anchorNanos, other), Math.max(anchorNanos, other));
            case STEP -> wholeSteps(Math.min(anchorNanos, other), Math.max(anchorNanos, other));
        };
        model.selectionProperty().set(new Selection.Range(range));
    }

    /// A part of a step is nothing.
    private static TimeRange wholeSteps(long startNanos, long endNanos) {
        long first = Math.floorDiv(startNanos, Axis.STEP_NANOS);
        long end = Math.max(first + 1, Math.ceilDiv(endNanos, Axis.STEP_NANOS));
        return new TimeRange(first * Axis.STEP_NANOS, end * Axis.STEP_NANOS);
    }

    private long nanos(double x) {
        double kept = Math.clamp(x, areas.lanesLeft(), areas.width());
        long nanos = new TimeScale(model.visible(), areas.lanesLeft(), areas.lanesWidth()).nanos(kept);
        return Math.clamp(nanos, 0, model.endNanos());
    }

    /// -1 moves to earlier times as fast as it goes, 1 to later ones. A drag that began near an edge
    /// and leads inwards moves nothing.
    private double push(double x) {
        double left = areas.lanesLeft() + EDGE_PX - x;
        double right = x - (areas.lanesRight() - EDGE_PX);
        if (left > 0 && x < anchorX) {
            return -Math.min(1, left / FULL_SPEED_PX);
        }
        return right > 0 && x > anchorX ? Math.min(1, right / FULL_SPEED_PX) : 0;
    }
}
