package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.TextStyle;

/// The lanes of a frame as pixels: bars and columns, squeezed to a given height, without words, arrows or
/// names. Needs no toolkit, so any thread may make one.
public final class Miniature implements Surface {

    /// Few lanes become this much higher, and stand in the middle.
    private static final double MOST_SQUEEZE = 1.4;

    private final Raster raster;
    private final double leastPx;
    private final double squeeze;
    private final double shiftPx;

    private Miniature(int[] pixels, int width, int height, double scale, double lanesPx) {
        raster = new Raster(pixels, width, height, scale);
        double heightPx = height / scale;
        leastPx = 1 / scale;
        squeeze = Math.min(MOST_SQUEEZE, heightPx / Math.max(1, lanesPx));
        shiftPx = (heightPx - lanesPx * squeeze) / 2;
    }

    /// Paints a frame whose lanes begin at the surface's upper left corner.
    ///
    /// @param scale pixels of the result for each of the plan
    /// @return `width` times `height` pixels, row by row: ARGB, colour multiplied by opacity
    public static int[] paint(Frame frame, Palette palette, int width, int height, double scale) {
        int[] pixels = new int[width * height];
        Areas areas = frame.scene().areas();
        new BarPainter(new InkTable(palette))
                .paint(new Miniature(pixels, width, height, scale, areas.lanesPx()), frame);
        return pixels;
    }

    private double y(double planned) {
        return shiftPx + planned * squeeze;
    }

    /// However many lanes there are, each leaves a trace.
    private double height(double planned) {
        return Math.max(leastPx, planned * squeeze);
    }

    @Override
    public void bar(double x, double y, double width, double height, BarStyle style) {
        raster.bar(x, y(y), width, height(height), style);
    }

    @Override
    public void columns(Box place, int[] columns, int count) {
        raster.columns(new Box().set(place.x, y(place.y), place.width, height(place.height)), columns, count);
    }

    @Override
    public void fill(double x, double y, double width, double height, int argb) {
        // Patches lie behind words, and there are none.
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {}

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {}

    @Override
    public void curve(double[] xs, double[] ys, Stroke stroke) {}

    @Override
    public void polygon(double[] xs, double[] ys, int count, int argb) {}

    @Override
    public void disc(double centreX, double centreY, double radius, int argb) {}

    @Override
    public void text(String text, double x, double y, TextStyle style, int argb) {}

    @Override
    public void icon(Icon icon, double x, double y, double size, int argb) {}

    @Override
    public void clip(double x, double y, double width, double height) {}

    @Override
    public void unclip() {}
}
