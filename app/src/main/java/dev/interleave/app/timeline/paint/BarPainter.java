package dev.interleave.app.timeline.paint;

import dev.interleave.app.timeline.plan.Bars;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.Ink;
import dev.interleave.app.timeline.plan.Strips;
import dev.interleave.app.timeline.plan.TextStyle;

/// Paints the columns of a row, then its bars over them, row by row: a row's pixels are still near
/// the processor when its bars come. The words in the bars come last, when the arrows are there.
final class BarPainter {

    private static final double EDGE_PX = 2;
    private static final double TEXT_AIR_PX = 6;

    private final InkTable inks;
    private final Box box = new Box();
    private int[] colours = new int[2048];

    private static final double STRIKE_PX = 2;

    BarPainter(InkTable inks) {
        this.inks = inks;
    }

    void paint(Surface surface, Frame frame) {
        for (int row = frame.firstRow(); row < frame.endRow(); row++) {
            paintStrips(surface, frame.strips(), frame.stripEnd(row - 1), frame.stripEnd(row));
            paintBars(surface, frame.bars(), frame.barEnd(row - 1), frame.barEnd(row));
        }
    }

    private void paintBars(Surface surface, Bars bars, int first, int end) {
        for (int bar = first; bar < end; bar++) {
            if (bars.ink(bar) != Ink.NOTHING) {
                surface.bar(bars.x(bar), bars.y(bar), bars.width(bar), bars.height(bar), inks.style(bars.ink(bar)));
            }
            if (bars.edge(bar) != Ink.NOTHING) {
                surface.bar(bars.x(bar), bars.y(bar) - 1, bars.width(bar), EDGE_PX, inks.edge(bars.edge(bar)));
            }
        }
    }

    /// Paints the words in the bars, over whatever crosses them.
    void paintTexts(Surface surface, Frame frame) {
        Bars bars = frame.bars();
        double left = frame.scene().areas().lanesLeft();
        for (int bar = 0; bar < bars.size(); bar++) {
            String text = bars.text(bar);
            if (text != null) {
                paintText(surface, bars, bar, text, Math.max(bars.x(bar), left));
            }
            if (Ink.isLost(bars.ink(bar))) {
                double middle = Math.rint(bars.y(bar) + bars.height(bar) / 2 - STRIKE_PX / 2);
                surface.fill(bars.x(bar), middle, bars.width(bar), STRIKE_PX, inks.colour(Ink.LOST));
            }
        }
    }

    /// Paints the strips from `first` to `end - 1`.
    void paintStrips(Surface surface, Strips strips, int first, int end) {
        for (int strip = first; strip < end; strip++) {
            int count = strips.count(strip);
            if (colours.length < count) {
                colours = new int[count];
            }
            strips.translate(strip, inks.colours(), colours);
            box.set(strips.x(strip), strips.y(strip), count, strips.height(strip));
            surface.columns(box, colours, count);
        }
    }

    /// A patch without pattern lies behind the words, so that they stay easy to read, whatever crosses the bar.
    private void paintText(Surface surface, Bars bars, int bar, String text, double left) {
        int ink = bars.ink(bar);
        double height = bars.height(bar);
        TextStyle style = bars.style(bar);
        double air = Math.clamp((bars.x(bar) + bars.width(bar) - left - style.widthPx(text)) / 2, 0, TEXT_AIR_PX);
        double patch = Math.min(2, air);
        surface.fill(
                left + air - patch, bars.y(bar) + 1, style.widthPx(text) + 2 * patch, height - 2, inks.colour(ink));
        double baseline = bars.y(bar) + (height + style.capitalPx()) / 2;
        surface.text(text, left + air, Math.rint(baseline), style, inks.text(ink));
    }
}
