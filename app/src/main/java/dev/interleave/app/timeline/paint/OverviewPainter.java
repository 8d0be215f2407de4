package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.Strips;
import dev.interleave.app.timeline.plan.TimeScale;

/// Paints the strip of the whole run, with a frame around the part that the lanes show.
final class OverviewPainter {

    private final Palette palette;
    private final BarPainter bars;

    OverviewPainter(Palette palette, InkTable inks) {
        this.palette = palette;
        this.bars = new BarPainter(inks);
    }

    void paint(Surface surface, Frame frame, Strips lines) {
        Areas areas = frame.scene().areas();
        if (areas.overviewPx() <= 0) {
            return;
        }
        surface.fill(areas.lanesLeft(), areas.overviewTop(), areas.lanesWidth(), areas.overviewPx(), palette.panel());
        bars.paintStrips(surface, lines, 0, lines.size());
        TimeRange whole = TimeRange.whole(frame.scene().endNanos());
        TimeScale scale = new TimeScale(whole, areas.lanesLeft(), areas.lanesWidth());
        double left = Math.clamp(scale.x(frame.range().startNanos()), areas.lanesLeft(), areas.lanesRight() - 2);
        double right = Math.clamp(scale.x(frame.range().endNanos()), left + 2, areas.lanesRight());
        int shade = Colour.withAlpha(palette.window(), 0.62);
        surface.fill(areas.lanesLeft(), areas.overviewTop(), left - areas.lanesLeft(), areas.overviewPx(), shade);
        surface.fill(right, areas.overviewTop(), areas.lanesRight() - right, areas.overviewPx(), shade);
        surface.frame(
                Math.rint(left) + 0.5,
                areas.overviewTop() + 0.5,
                Math.max(2, Math.rint(right - left) - 1),
                areas.overviewPx() - 1,
                Stroke.solid(palette.accent(), 1));
    }
}
