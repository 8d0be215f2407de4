package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.Strips;

/// Paints a planned frame: everything of a timeline but what moves with the playhead or the pointer, which is
/// {@link OverlayPainter}'s. Walks the plan once, from the back to the front.
public final class TimelinePainter {

    private final Palette palette;
    private final BarPainter bars;
    private final BundlePainter bundles;
    private final LinkPainter links;
    private final RulerPainter ruler;
    private final HeaderPainter headers;
    private final HiddenRowsPainter hidden;
    private final LegendPainter legend;
    private final OverviewPainter overview;

    public TimelinePainter(Palette palette) {
        this.palette = palette;
        InkTable inks = new InkTable(palette);
        this.bars = new BarPainter(inks);
        this.bundles = new BundlePainter(palette);
        this.links = new LinkPainter(palette);
        this.ruler = new RulerPainter(palette);
        this.headers = new HeaderPainter(palette);
        this.hidden = new HiddenRowsPainter(palette);
        this.legend = new LegendPainter(palette);
        this.overview = new OverviewPainter(palette, inks);
    }

    /// Paints the frame.
    ///
    /// @param lines the lines of the overview; none are drawn where its area has no height
    public void paint(Surface surface, Frame frame, Strips lines) {
        Areas areas = frame.scene().areas();
        surface.fill(0, 0, areas.width(), areas.lanesBottom(), palette.window());
        legend.paint(surface, frame.scene());
        overview.paint(surface, frame, lines);
        ruler.paint(surface, frame);
        surface.clip(0, areas.lanesTop(), areas.width(), areas.lanesPx());
        headers.paintBacks(surface, frame);
        surface.unclip();
        surface.clip(areas.lanesLeft(), areas.lanesTop(), areas.width() - areas.lanesLeft(), areas.lanesPx());
        ruler.paintGrid(surface, frame);
        bars.paint(surface, frame);
        bundles.paint(surface, frame);
        links.paint(surface, frame);
        bars.paintTexts(surface, frame);
        surface.unclip();
        surface.clip(0, areas.lanesTop(), areas.width(), areas.lanesPx());
        headers.paintNames(surface, frame);
        surface.unclip();
        surface.fill(areas.lanesLeft() - 1, areas.lanesTop(), 1, areas.lanesPx(), palette.border());
        hidden.paint(surface, frame);
    }
}
