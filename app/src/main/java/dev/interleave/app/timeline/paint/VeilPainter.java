package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.TextStyle;
import dev.interleave.app.timeline.plan.TimeScale;

/// Covers what is not to be seen yet, so that nothing of it shows through: lanes, ruler and overview.
final class VeilPainter {

    private static final String WORDS = "still to come";
    private static final String HIDDEN = "hidden while the question stands";
    private static final double AIR_PX = 14;

    private final Palette palette;
    private final LegendPainter legend;

    VeilPainter(Palette palette) {
        this.palette = palette;
        this.legend = new LegendPainter(palette);
    }

    /// The legend, which would say how the run ends.
    void paintLegend(Surface surface, Frame frame) {
        if (frame.scene().areas().overviewPx() > 0) {
            legend.paintVeiled(surface, frame.scene());
        }
    }

    /// All that is behind this time.
    void paint(Surface surface, Frame frame, long nanos) {
        Areas areas = frame.scene().areas();
        double x = Math.clamp(frame.scale().x(nanos), areas.lanesLeft(), areas.width());
        double width = areas.width() - x;
        surface.fill(x, areas.rulerTop(), width, areas.lanesBottom() - areas.rulerTop(), palette.window());
        if (width > TextStyle.TICK.widthPx(WORDS) + 2 * AIR_PX) {
            surface.text(WORDS, x + AIR_PX, areas.lanesTop() - AIR_PX, TextStyle.TICK, palette.textMuted());
        }
        if (areas.overviewPx() > 0) {
            TimeRange whole = TimeRange.whole(frame.scene().endNanos());
            double place = new TimeScale(whole, areas.lanesLeft(), areas.lanesWidth()).x(nanos);
            surface.fill(place, areas.overviewTop(), areas.width() - place, areas.overviewPx(), palette.window());
        }
    }

    /// What is in the lanes of resources, from the beginning.
    void paintResources(Surface surface, Frame frame) {
        Areas areas = frame.scene().areas();
        LaneLayout layout = frame.scene().layout();
        for (int row = frame.firstRow(); row < frame.endRow(); row++) {
            if (layout.key(row).kind() == LaneKey.Kind.RESOURCE) {
                double top = Math.max(frame.rowTop(row), areas.lanesTop());
                double height = frame.rowTop(row) + layout.heightPx(row) - top;
                surface.fill(areas.lanesLeft(), top, areas.width() - areas.lanesLeft(), height, palette.window());
                surface.text(
                        HIDDEN, areas.lanesLeft() + AIR_PX, top + height / 2 + 4, TextStyle.TICK, palette.textMuted());
            }
        }
    }
}
