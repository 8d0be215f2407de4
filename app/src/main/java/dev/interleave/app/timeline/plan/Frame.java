package dev.interleave.app.timeline.plan;

import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.TimeRange;
import org.jspecify.annotations.Nullable;

/// Everything that a painter needs for one picture of the lanes. Reused from frame to frame: a
/// planner fills it, a painter reads it, nothing is kept.
public final class Frame {

    private final Bars bars = new Bars();
    private final Strips strips = new Strips();
    private final Links links = new Links();
    private final Bundles bundles = new Bundles();
    private @Nullable Scene scene;
    private int firstRow;
    private int endRow;
    private int[] barEnds = new int[64];
    private int[] stripEnds = new int[64];

    public Frame() {}

    void begin(Scene next) {
        scene = next;
        bars.clear();
        strips.clear();
        links.clear();
        bundles.clear();
        LaneLayout layout = next.layout();
        firstRow = Math.max(0, layout.rowAt(next.scrollPx()));
        int last = layout.rowAt(next.scrollPx() + next.areas().lanesPx() - 1);
        endRow = layout.size() == 0 ? 0 : last < 0 ? layout.size() : last + 1;
        if (barEnds.length < layout.size()) {
            barEnds = new int[layout.size()];
            stripEnds = new int[layout.size()];
        }
    }

    /// Says that all bars and strips of a row have been added.
    void endRow(int row) {
        barEnds[row] = bars.size();
        stripEnds[row] = strips.size();
    }

    /// What was planned.
    public Scene scene() {
        Scene now = scene;
        if (now == null) {
            throw new IllegalStateException("nothing has been planned yet");
        }
        return now;
    }

    public TimeScale scale() {
        return scene().scale();
    }

    public TimeRange range() {
        return scene().scale().range();
    }

    public Bars bars() {
        return bars;
    }

    public Strips strips() {
        return strips;
    }

    public Links links() {
        return links;
    }

    /// Arrows that are too many to be {@link #links}.
    public Bundles bundles() {
        return bundles;
    }

    /// The first row that is at least partly in view.
    public int firstRow() {
        return firstRow;
    }

    /// One past the last row in view.
    public int endRow() {
        return endRow;
    }

    public boolean isInView(int row) {
        return row >= firstRow && row < endRow;
    }

    /// One past the last bar of a row in view; its first is where the row above ends.
    public int barEnd(int row) {
        return row < firstRow ? 0 : barEnds[row];
    }

    /// One past the last strip of a row in view; its first is where the row above ends.
    public int stripEnd(int row) {
        return row < firstRow ? 0 : stripEnds[row];
    }

    /// Where a row begins on the surface.
    public double rowTop(int row) {
        Scene now = scene();
        return now.areas().lanesTop() + now.layout().topPx(row) - now.scrollPx();
    }
}
