package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.plan.Bundles;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.TextStyle;
import java.util.Locale;

/// Paints bundles of arrows: curves that are the wider the more arrows they stand for, with heads,
/// and then their numbers over all of them.
final class BundlePainter {

    private static final double HEAD_PX = 7;
    private static final double LEAST_WIDTH_PX = 1.2;
    private static final double MOST_WIDTH_PX = 5;
    private static final double WIDER_PER_DOUBLING_PX = 0.35;

    private final int argb;
    private final int numberArgb;
    private final int patchArgb;
    private final double[] xs = new double[3];
    private final double[] ys = new double[3];

    BundlePainter(Palette palette) {
        this.argb = Colour.withAlpha(Colour.mix(palette.arrow(), palette.window(), 0.1), 0.85);
        this.numberArgb = palette.text();
        this.patchArgb = Colour.withAlpha(palette.window(), 0.86);
    }

    void paint(Surface surface, Frame frame) {
        Bundles bundles = frame.bundles();
        for (int bundle = 0; bundle < bundles.size(); bundle++) {
            paintCurve(surface, bundles, bundle);
        }
        for (int bundle = 0; bundle < bundles.size(); bundle++) {
            if (bundles.count(bundle) > 1) {
                paintNumber(surface, bundles, bundle);
            }
        }
    }

    private void paintCurve(Surface surface, Bundles bundles, int bundle) {
        double fromX = bundles.bendX(bundle);
        double fromY = bundles.bendY(bundle);
        double toX = bundles.toX(bundle);
        double toY = bundles.toY(bundle);
        double length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
        double alongX = (toX - fromX) / length;
        double alongY = (toY - fromY) / length;
        double neckX = toX - alongX * HEAD_PX;
        double neckY = toY - alongY * HEAD_PX;
        double width = width(bundles.count(bundle));
        Stroke stroke = bundles.messages(bundle) > 0 ? Stroke.solid(argb, width) : Stroke.dashed(argb, width);
        xs[0] = bundles.fromX(bundle);
        ys[0] = bundles.fromY(bundle);
        xs[1] = fromX;
        ys[1] = fromY;
        xs[2] = neckX;
        ys[2] = neckY;
        surface.curve(xs, ys, stroke);
        double half = HEAD_PX / 2 + width / 3;
        xs[0] = toX;
        ys[0] = toY;
        xs[1] = neckX - alongY * half;
        ys[1] = neckY + alongX * half;
        xs[2] = neckX + alongY * half;
        ys[2] = neckY - alongX * half;
        surface.polygon(xs, ys, 3, argb);
    }

    private static double width(int count) {
        double doublings = Math.log(count) / Math.log(2);
        return Math.min(MOST_WIDTH_PX, LEAST_WIDTH_PX + WIDER_PER_DOUBLING_PX * doublings);
    }

    private void paintNumber(Surface surface, Bundles bundles, int bundle) {
        String text = number(bundles.count(bundle));
        double width = TextStyle.LOW_BAR.widthPx(text);
        double left = Math.rint(bundles.xAt(bundle, 0.5) - width / 2);
        double middle = Math.rint(bundles.yAt(bundle, 0.5));
        surface.fill(left - 3, middle - 7, width + 6, 13, patchArgb);
        surface.text(text, left, middle + 4, TextStyle.LOW_BAR, numberArgb);
    }

    static String number(int count) {
        if (count < 1_000) {
            return Integer.toString(count);
        }
        double shown = count < 1_000_000 ? count / 1e3 : count / 1e6;
        String unit = count < 1_000_000 ? "k" : "M";
        return String.format(Locale.ROOT, shown < 10 ? "%.1f" : "%.0f", shown) + unit;
    }
}
