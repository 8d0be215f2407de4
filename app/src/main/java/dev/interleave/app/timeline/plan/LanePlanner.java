package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.LaneKind;
import dev.interleave.trace.ResourceKind;

/// Plans one lane at a time. This is where the frame's cost is kept a matter of pixels.
///
/// ## Two ways to draw a span
/// A span at least {@link #WIDE_PX} wide becomes a bar: exact edges, a pattern, words. Everything
/// else becomes columns: each pixel takes the state that filled most of it, and its top edge the
/// worst state in it. A lane is a sequence of stretches, bars and columns in turn.
///
/// ## Finding the bars without walking the spans
/// Ten million spans cannot be looked at one by one. The lane folds itself into columns in time
/// that depends on their number; a wide span leaves a run of columns that say one thing only, six
/// at least. So only such runs are probed, at every fifth column, with a binary search for the span
/// there. A lane without runs costs nothing but its fold; a lane of wide spans costs one search
/// each.
///
/// ## Spans at the edges
/// Width means the whole span, not the part in view: a bar that leaves the screen stays a bar, and
/// its words stick to the edge.
final class LanePlanner {

    static final double WIDE_PX = 8;
    private static final int PROBE = 5;

    /// Of a shared value, each write that can be told apart is a bar: one that is lost should be counted.
    private static final double WIDE_VALUE_PX = 4;

    private static final int VALUE_PROBE = 2;

    /// Narrower than this, a stretch between two bars is a hair that says less than the gap between them.
    private static final double HAIR_PX = 0.75;

    private final Fold fold;
    private final BarPlanner bars;
    private final ColumnPlanner columns;
    private int probe = PROBE;

    LanePlanner(Fold fold, BarPlanner bars, ColumnPlanner columns) {
        this.fold = fold;
        this.bars = bars;
        this.columns = columns;
    }

    void plan(Lane lane, Frame frame, int row) {
        TimeScale scale = frame.scale();
        LaneBox box = LaneBox.of(frame, row, styleOf(lane));
        fold.fold(lane, scale);
        if (fold.count() == 0) {
            return;
        }
        long viewEnd = scale.range().endNanos();
        boolean isValue = box.style() == LaneBox.Style.VALUE;
        probe = isValue ? VALUE_PROBE : PROBE;
        double widePx = (isValue ? WIDE_VALUE_PX : WIDE_PX) * scale.nanosPerPx();
        int span = lane.spanAt(Math.max(0, scale.range().startNanos()));
        while (span >= 0 && span < lane.size() && lane.startNanos(span) < viewEnd) {
            if (lane.endNanos(span) - lane.startNanos(span) >= widePx) {
                bars.add(lane, span, box);
                span++;
            } else {
                span = planNarrow(lane, span, widePx, box);
            }
        }
    }

    private static LaneBox.Style styleOf(Lane lane) {
        if (lane.kind() == LaneKind.ACTOR) {
            return LaneBox.Style.STATE;
        }
        if (lane.resourceKind() == ResourceKind.VALUE) {
            return LaneBox.Style.VALUE;
        }
        boolean isAmount = lane.resourceKind() == ResourceKind.QUEUE || lane.resourceKind() == ResourceKind.SEMAPHORE;
        return isAmount ? LaneBox.Style.AMOUNT : LaneBox.Style.OWNER;
    }

    /// Draws columns from a narrow span to the next wide one, and answers that, or the lane's size
    /// when there is none.
    private int planNarrow(Lane lane, int span, double wideNanos, LaneBox box) {
        int next = nextWide(lane, span, wideNanos);
        long from = lane.startNanos(span);
        boolean isLast = next == lane.size();
        long to = isLast
                ? Math.min(lane.endNanos(lane.size() - 1), box.scale().range().endNanos())
                : lane.startNanos(next);
        if (isLast || (to - from) >= HAIR_PX * box.scale().nanosPerPx()) {
            int first = Math.max(0, fold.columnAt(from));
            int end = Math.min(fold.count(), fold.columnAt(to) + 1);
            columns.add(lane, fold, first, end, box);
        }
        return next;
    }

    private int nextWide(Lane lane, int span, double wideNanos) {
        int column = Math.max(0, fold.columnAt(lane.startNanos(span)));
        while (column < fold.count()) {
            int end = fold.pureEnd(column);
            boolean mayHideOne = end - column >= probe || (end > column && end == fold.count());
            int found = mayHideOne ? probe(lane, span, column, end, wideNanos) : -1;
            if (found >= 0) {
                return found;
            }
            column = Math.max(end, column + 1);
        }
        return lane.size();
    }

    private int probe(Lane lane, int span, int column, int end, double wideNanos) {
        for (int at = column; at < end; at += probe) {
            int found = lane.spanAt(fold.middleNanos(at));
            if (found > span && lane.endNanos(found) - lane.startNanos(found) >= wideNanos) {
                return found;
            }
        }
        int last = lane.spanAt(fold.middleNanos(end - 1));
        return last > span && lane.endNanos(last) - lane.startNanos(last) >= wideNanos ? last : -1;
    }
}
