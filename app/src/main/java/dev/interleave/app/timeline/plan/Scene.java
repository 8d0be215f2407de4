package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.trace.Trace;

/// What a plan is a function of.
///
/// @param range what lies between the left and the right edge of the lanes
/// @param scrollPx how far the rows are scrolled down
public record Scene(
        Trace trace, Lanes lanes, Arrows arrows, LaneLayout layout, Areas areas, TimeRange range, double scrollPx) {

    /// What all times of the scene are counted by.
    public Axis axis() {
        return lanes.axis();
    }

    /// Where the run ends on the axis.
    public long endNanos() {
        return axis().endNanos(trace);
    }

    public TimeScale scale() {
        return new TimeScale(range, areas.lanesLeft(), areas.lanesWidth());
    }
}
