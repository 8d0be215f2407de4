package dev.interleave.app.timeline.paint;

import dev.interleave.analysis.Lane;
import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.Mark;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.Veil;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.AxisText;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TextStyle;
import dev.interleave.app.timeline.plan.TimeScale;

/// Paints playhead, selection, marks and the pointer's time. They change while the lanes stand
/// still, so they have a surface of their own.
public final class OverlayPainter {

    private static final double HANDLE_PX = 6;
    private static final double PARTING_PX = 12;
    private static final double PALE = 0.6;

    private final Palette palette;
    private final VeilPainter veil;
    private final double[] xs = new double[5];
    private final double[] ys = new double[5];

    public OverlayPainter(Palette palette) {
        this.palette = palette;
        this.veil = new VeilPainter(palette);
    }

    /// Paints over the frame.
    ///
    /// @param frame the lanes below
    public void paint(Surface surface, Frame frame, Overlay overlay) {
        Areas areas = frame.scene().areas();
        if (overlay.veil() != Veil.NONE) {
            veil.paintLegend(surface, frame);
        }
        surface.clip(
                areas.lanesLeft() - HANDLE_PX, 0, areas.width() - areas.lanesLeft() + HANDLE_PX, areas.lanesBottom());
        paintCommon(surface, frame, overlay.commonEvents());
        paintSelection(surface, frame, overlay.selection());
        if (overlay.hoveredRow() >= 0) {
            int argb = Colour.withAlpha(palette.text(), 0.75);
            outline(surface, frame, overlay.hoveredRow(), overlay.hoveredSpan(), Stroke.solid(argb, 1));
        }
        if (overlay.pointerX() >= 0) {
            paintPointer(surface, frame, overlay.pointerX());
        }
        for (Mark mark : overlay.marks()) {
            paintMark(surface, frame, mark);
        }
        paintVeil(surface, frame, overlay);
        paintPlayhead(surface, frame, overlay.playheadNanos());
        surface.unclip();
    }

    private void paintVeil(Surface surface, Frame frame, Overlay overlay) {
        switch (overlay.veil()) {
            case NONE -> {}
            case FUTURE -> veil.paint(surface, frame, overlay.playheadNanos());
            case FUTURE_AND_RESOURCES -> {
                veil.paint(surface, frame, overlay.playheadNanos());
                veil.paintResources(surface, frame);
            }
        }
    }

    /// Pales what two runs have in common, and draws a line where they part.
    private void paintCommon(Surface surface, Frame frame, int commonEvents) {
        Scene scene = frame.scene();
        if (commonEvents < 0) {
            return;
        }
        Areas areas = scene.areas();
        double x = commonEvents < scene.trace().size()
                ? scene.scale().x(scene.axis().nanos(scene.trace(), commonEvents))
                : scene.scale().x(scene.endNanos());
        double right = Math.clamp(x, areas.lanesLeft(), areas.width());
        double height = areas.lanesPx();
        int pale = Colour.withAlpha(palette.window(), PALE);
        surface.fill(areas.lanesLeft(), areas.lanesTop(), right - areas.lanesLeft(), height, pale);
        if (isInView(areas, x)) {
            surface.fill(Math.rint(x) - 1, areas.lanesTop() - PARTING_PX, 2, height + PARTING_PX, palette.accent());
        }
    }

    private void paintSelection(Surface surface, Frame frame, Selection selection) {
        switch (selection) {
            case Selection.None _ -> {}
            case Selection.Lane lane -> paintLane(surface, frame, lane.lane());
            case Selection.Event event -> paintEvent(surface, frame, event);
            case Selection.Range range -> paintRange(surface, frame, range.range());
        }
    }

    private void paintLane(Surface surface, Frame frame, LaneKey key) {
        LaneLayout layout = frame.scene().layout();
        int row = layout.rowOf(key);
        if (row >= frame.firstRow() && row < frame.endRow()) {
            Areas areas = frame.scene().areas();
            double top = Math.max(areas.lanesTop(), frame.rowTop(row));
            double height = frame.rowTop(row) + layout.heightPx(row) - 1 - top;
            surface.fill(areas.lanesLeft(), top, areas.width(), height, Colour.withAlpha(palette.accent(), 0.10));
        }
    }

    private void paintEvent(Surface surface, Frame frame, Selection.Event event) {
        Scene scene = frame.scene();
        int row = scene.layout().rowOf(event.lane());
        if (row >= 0 && event.event() < scene.trace().size()) {
            Lane lane = laneOf(scene, event.lane());
            int span = lane.spanAt(scene.axis().nanos(scene.trace(), event.event()));
            outline(surface, frame, row, span, Stroke.solid(palette.accent(), 2));
        }
    }

    private static Lane laneOf(Scene scene, LaneKey key) {
        return key.kind() == LaneKey.Kind.RESOURCE
                ? scene.lanes().resource(key.id())
                : scene.lanes().actor(key.id());
    }

    private void outline(Surface surface, Frame frame, int row, int span, Stroke stroke) {
        LaneKey key = frame.scene().layout().key(row);
        if (key.kind() == LaneKey.Kind.PROCESS) {
            return;
        }
        Lane lane = laneOf(frame.scene(), key);
        Areas areas = frame.scene().areas();
        double left = Math.max(areas.lanesLeft() - 4, frame.scale().x(lane.startNanos(span)));
        double right = Math.min(areas.width() + 4, frame.scale().x(lane.endNanos(span)));
        double top = frame.rowTop(row) + 2.5;
        int height = frame.scene().layout().heightPx(row) - 6;
        if (top >= areas.lanesTop() - 2 && right > left) {
            surface.frame(left - 0.5, top, Math.max(3, right - left), height, stroke);
        }
    }

    private void paintRange(Surface surface, Frame frame, TimeRange range) {
        Areas areas = frame.scene().areas();
        double left = Math.max(areas.lanesLeft(), frame.scale().x(range.startNanos()));
        double right = Math.min(areas.width(), frame.scale().x(range.endNanos()));
        if (right <= left) {
            return;
        }
        double height = areas.lanesBottom() - areas.rulerTop();
        surface.fill(left, areas.rulerTop(), right - left, height, palette.selection());
        surface.fill(left, areas.rulerTop(), 1, height, palette.accent());
        surface.fill(right - 1, areas.rulerTop(), 1, height, palette.accent());
        paintTag(
                surface,
                (left + right) / 2,
                areas.rulerTop() + 1,
                AxisText.stretch(frame.scene(), range),
                palette.accent());
    }

    private void paintPointer(Surface surface, Frame frame, double x) {
        Areas areas = frame.scene().areas();
        int argb = Colour.withAlpha(palette.textMuted(), 0.35);
        surface.fill(Math.rint(x), areas.rulerTop(), 1, areas.lanesBottom() - areas.rulerTop(), argb);
        long nanos = frame.scale().nanos(x);
        if (nanos >= 0 && nanos <= frame.scene().endNanos()) {
            paintTag(surface, x, areas.rulerTop() + 1, AxisText.place(frame.scene(), nanos), palette.textMuted());
        }
    }

    private void paintTag(Surface surface, double centre, double top, String text, int argb) {
        double width = TextStyle.TICK.widthPx(text);
        double left = Math.rint(centre - width / 2);
        surface.bar(left - 5, top, width + 10, 16, BarStyle.plain(palette.raised()));
        surface.text(text, left, top + 12, TextStyle.TICK, argb);
    }

    private void paintMark(Surface surface, Frame frame, Mark mark) {
        Areas areas = frame.scene().areas();
        double x = Math.rint(frame.scale().x(mark.nanos()));
        if (isInView(areas, x)) {
            double top = areas.rulerTop() + 4;
            int argb = palette.accent();
            surface.fill(x, top, 1, areas.lanesBottom() - top, Colour.withAlpha(argb, 0.7));
            surface.icon(Icon.FLAG, x - 2, top - 1, 13, argb);
            if (!mark.label().isEmpty()) {
                surface.text(mark.label(), x + 13, top + 9, TextStyle.TICK, argb);
            }
        }
    }

    private void paintPlayhead(Surface surface, Frame frame, long nanos) {
        Areas areas = frame.scene().areas();
        TimeScale scale = frame.scale();
        double x = Math.rint(scale.x(nanos) * 2) / 2.0;
        if (isInView(areas, x)) {
            double top = areas.lanesTop() - 14;
            surface.fill(x - 0.75, top + 4, 1.5, areas.lanesBottom() - top - 4, palette.playhead());
            point(0, x - HANDLE_PX, top);
            point(1, x + HANDLE_PX, top);
            point(2, x + HANDLE_PX, top + 5);
            point(3, x, top + 12);
            point(4, x - HANDLE_PX, top + 5);
            surface.polygon(xs, ys, 5, palette.playhead());
        }
        paintInOverview(surface, frame, nanos);
    }

    private void paintInOverview(Surface surface, Frame frame, long nanos) {
        Areas areas = frame.scene().areas();
        if (areas.overviewPx() > 0) {
            TimeRange whole = TimeRange.whole(frame.scene().endNanos());
            double x = new TimeScale(whole, areas.lanesLeft(), areas.lanesWidth()).x(nanos);
            surface.fill(x - 0.5, areas.overviewTop(), 1, areas.overviewPx(), palette.playhead());
        }
    }

    private void point(int index, double x, double y) {
        xs[index] = x;
        ys[index] = y;
    }

    private static boolean isInView(Areas areas, double x) {
        return x >= areas.lanesLeft() - 1 && x <= areas.width();
    }
}
