package dev.interleave.app.timeline.paint;

import dev.interleave.analysis.Axis;
import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TextStyle;
import dev.interleave.app.timeline.plan.Ticks;
import dev.interleave.app.timeline.plan.TimeScale;

/// Paints ticks with their times, and the faint lines that carry them down through the lanes.
/// Nothing is drawn for times before the run began.
final class RulerPainter {

    private static final double TICK_PX = 6;
    private static final double SMALL_TICK_PX = 3;

    private final Palette palette;

    RulerPainter(Palette palette) {
        this.palette = palette;
    }

    void paint(Surface surface, Frame frame) {
        Areas areas = frame.scene().areas();
        TimeScale scale = frame.scale();
        double bottom = areas.lanesTop();
        surface.fill(0, bottom - 1, areas.width(), 1, palette.border());
        paintUnit(surface, frame.scene());
        for (Ticks.Tick tick : Ticks.of(frame.scene())) {
            double x = Math.rint(scale.x(tick.nanos()));
            double height = tick.isLabelled() ? TICK_PX : SMALL_TICK_PX;
            if (x >= areas.lanesLeft() - 1) {
                surface.fill(x, bottom - 1 - height, 1, height, palette.textFaint());
                if (tick.isLabelled()) {
                    paintLabel(surface, frame.scene(), x, tick.label());
                }
            }
        }
    }

    /// Numbers of steps stand alone on the ruler; beside it stands what they are. Times have a unit each, but
    /// where they stand unevenly it says why.
    private void paintUnit(Surface surface, Scene scene) {
        String unit = unit(scene.axis());
        if (!unit.isEmpty()) {
            TextStyle style = TextStyle.TICK.in(scene.layout());
            double x = scene.areas().lanesLeft() - 14 - style.widthPx(unit);
            surface.text(unit, Math.rint(x), scene.areas().lanesTop() - 18, style, palette.textFaint());
        }
    }

    private static String unit(Axis axis) {
        return switch (axis) {
            case TIME -> "";
            case STEP -> "steps";
            case MIXED -> "steps and time";
        };
    }

    private void paintLabel(Surface surface, Scene scene, double x, String label) {
        Areas areas = scene.areas();
        TextStyle style = TextStyle.TICK.in(scene.layout());
        double width = style.widthPx(label);
        double left = Math.min(x - width / 2, areas.width() - width - 4);
        surface.text(
                label,
                Math.rint(Math.max(areas.lanesLeft() - 6, left)),
                areas.lanesTop() - 18,
                style,
                palette.textMuted());
    }

    /// Paints the lines behind the lanes, and a shade over the time in which there was no run.
    void paintGrid(Surface surface, Frame frame) {
        Areas areas = frame.scene().areas();
        TimeScale scale = frame.scale();
        double height = Math.min(
                areas.lanesPx(),
                frame.scene().layout().totalPx() - frame.scene().scrollPx());
        for (Ticks.Tick tick : Ticks.of(frame.scene())) {
            if (tick.isLabelled()) {
                surface.fill(Math.rint(scale.x(tick.nanos())), areas.lanesTop(), 1, height, palette.grid());
            }
        }
        int shade = Colour.withAlpha(palette.isDark() ? 0xff000000 : palette.border(), palette.isDark() ? 0.28 : 0.3);
        double begin = scale.x(0);
        if (begin > areas.lanesLeft()) {
            surface.fill(areas.lanesLeft(), areas.lanesTop(), begin - areas.lanesLeft(), height, shade);
        }
        double end = scale.x(frame.scene().endNanos());
        if (end < areas.width()) {
            surface.fill(end, areas.lanesTop(), areas.width() - end, height, shade);
        }
    }
}
