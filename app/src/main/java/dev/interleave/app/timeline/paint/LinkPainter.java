package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.Links;

/// Paints arrows: a ring where they leave, a line, a head where they point. Those that belong to
/// what is looked at come last and stronger.
final class LinkPainter {

    /// How much larger arrows are where rows are.
    private static final double LARGER = 1.5;

    private final int ring;
    private final Look plain;
    private final Look strong;
    private final Look largePlain;
    private final Look largeStrong;
    private final double[] xs = new double[3];
    private final double[] ys = new double[3];

    private record Look(int argb, Stroke solid, Stroke dashed, double headPx, double ringPx) {

        static Look of(int argb, double widthPx, double size) {
            double width = widthPx * size;
            return new Look(argb, Stroke.solid(argb, width), Stroke.dashed(argb, width), 6 * size, 3.5 * size);
        }
    }

    LinkPainter(Palette palette) {
        this.ring = palette.window();
        int pale = Colour.mix(palette.arrow(), palette.window(), 0.18);
        this.plain = Look.of(pale, 1, 1);
        this.strong = Look.of(palette.text(), 1.75, 1);
        this.largePlain = Look.of(pale, 1, LARGER);
        this.largeStrong = Look.of(palette.text(), 1.75, LARGER);
    }

    void paint(Surface surface, Frame frame) {
        boolean isLarge = frame.scene().layout().isLarge();
        paint(surface, frame.links(), false, isLarge ? largePlain : plain);
        paint(surface, frame.links(), true, isLarge ? largeStrong : strong);
    }

    private void paint(Surface surface, Links links, boolean isStrong, Look look) {
        for (int link = 0; link < links.size(); link++) {
            if (links.isStrong(link) == isStrong) {
                paintLine(surface, links, link, look);
            }
        }
        for (int link = 0; link < links.size(); link++) {
            if (links.isStrong(link) == isStrong) {
                surface.disc(links.fromX(link), links.fromY(link), look.ringPx(), look.argb());
                surface.disc(links.fromX(link), links.fromY(link), look.ringPx() - 1.5, ring);
            }
        }
    }

    private void paintLine(Surface surface, Links links, int link, Look look) {
        double fromX = links.fromX(link);
        double fromY = links.fromY(link);
        double toX = links.toX(link);
        double toY = links.toY(link);
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length < 2) {
            return;
        }
        double alongX = (toX - fromX) / length;
        double alongY = (toY - fromY) / length;
        double neckX = toX - alongX * look.headPx();
        double neckY = toY - alongY * look.headPx();
        boolean isDashed = links.kind(link) == Links.Kind.SIGNAL;
        surface.line(fromX, fromY, neckX, neckY, isDashed ? look.dashed() : look.solid());
        double half = look.headPx() / 2;
        point(0, toX, toY);
        point(1, neckX - alongY * half, neckY + alongX * half);
        point(2, neckX + alongY * half, neckY - alongX * half);
        surface.polygon(xs, ys, 3, look.argb());
    }

    private void point(int index, double x, double y) {
        xs[index] = x;
        ys[index] = y;
    }
}
