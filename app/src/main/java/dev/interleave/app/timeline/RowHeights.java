package dev.interleave.app.timeline;

import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.app.timeline.plan.Names;
import dev.interleave.app.timeline.plan.Parts;
import dev.interleave.app.timeline.plan.TaskLoops;
import java.util.List;
import java.util.Set;

/// Chooses how high the rows of a control are: as high as all of them fit with. Where they do not fit however low
/// they are, they are scrolled, and need not be as low as that.
final class RowHeights {

    /// From the most comfortable to the closest that a person can read.
    private static final List<Density> DENSITIES =
            List.of(Density.ROOMY, Density.AIRY, Density.SPACIOUS, Density.COMFORTABLE, Density.COMPACT, Density.CLOSE);

    private RowHeights() {}

    /// The rows of a model on a control of this size.
    static LaneLayout layout(TimelineModel model, Parts parts, double width, double height) {
        double room = parts.areas(width, height, 0).lanesPx();
        Set<Integer> values = Set.copyOf(model.lanes().values().withLane());
        int[] loops = TaskLoops.of(model.trace(), model.lanes());
        for (Density density : DENSITIES) {
            LaneLayout layout =
                    layout(model, density, loops, new LaneOrder.Resources(LaneOrder.ResourcePlace.LAST, values));
            if (layout.totalPx() <= room && (!density.isLarge() || hasRoomForNames(model, layout, parts, width))) {
                return layout;
            }
        }
        return layout(
                model, Density.COMPACT, loops, new LaneOrder.Resources(LaneOrder.ResourcePlace.BELOW_MAIN, values));
    }

    /// Large words are of no use where they cut names short.
    private static boolean hasRoomForNames(TimelineModel model, LaneLayout layout, Parts parts, double width) {
        double namesPx = Names.widthPx(model.trace(), layout);
        return namesPx <= parts.areas(width, 0, namesPx).lanesLeft();
    }

    private static LaneLayout layout(TimelineModel model, Density density, int[] loops, LaneOrder.Resources resources) {
        return LaneOrder.layout(model.trace(), density, model.collapsed(), loops, resources);
    }
}
