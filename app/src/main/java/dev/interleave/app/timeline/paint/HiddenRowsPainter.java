package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.TextStyle;

/// Lets the lower edge fade where rows go on below it, and says how many. A picture that nobody can scroll
/// says so in its caption.
final class HiddenRowsPainter {

    private static final int FADE_PX = 28;
    private static final int FADE_STEP_PX = 4;
    private static final double HINT_PX = 22;
    private static final double NAME_PX = 16;

    private final Palette palette;

    HiddenRowsPainter(Palette palette) {
        this.palette = palette;
    }

    void paint(Surface surface, Frame frame) {
        Areas areas = frame.scene().areas();
        int hidden = hiddenBelow(frame);
        if (hidden == 0 || !areas.isOfControl()) {
            return;
        }
        double bottom = areas.lanesBottom();
        for (int from = FADE_PX; from > 0; from -= FADE_STEP_PX) {
            int pale = Colour.withAlpha(palette.window(), 0.95 - 0.85 * from / FADE_PX);
            surface.fill(0, bottom - from, areas.width(), FADE_STEP_PX, pale);
        }
        surface.fill(0, bottom - HINT_PX, areas.lanesLeft() - 1, HINT_PX, palette.window());
        String words = "↓ " + hidden + (hidden == 1 ? " more row" : " more rows");
        surface.text(words, NAME_PX, bottom - 6, TextStyle.DETAIL, palette.text());
    }

    /// How many rows end below the edge.
    private static int hiddenBelow(Frame frame) {
        LaneLayout layout = frame.scene().layout();
        double edge = frame.scene().scrollPx() + frame.scene().areas().lanesPx();
        int whole = frame.endRow();
        while (whole > frame.firstRow() && layout.topPx(whole - 1) + layout.heightPx(whole - 1) > edge + 1) {
            whole--;
        }
        return layout.size() - whole;
    }
}
