package dev.interleave.app.timeline.picture;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.paint.Miniature;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Focus;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.FramePlanner;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TaskLoops;
import dev.interleave.trace.Trace;
import java.util.Set;

/// The shape of a run, small: its lanes by time, without words. Immutable, as long as nobody writes to its pixels.
public final class Thumbnail {

    /// Pixels for each logical one, so that it stays sharp where it is shown larger.
    private static final int SCALE = 2;

    private final int width;
    private final int height;
    private final int[] pixels;

    /// @param pixels row by row, ARGB with colour multiplied by opacity; belongs to this from now on
    Thumbnail(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// Draws one of this logical size. Any thread may call.
    public static Thumbnail of(Trace trace, Palette palette, int widthPx, int heightPx) {
        Lanes lanes = Lanes.of(trace, Axis.TIME);
        LaneLayout layout = LaneOrder.layout(trace, Density.DENSE, Set.of(), TaskLoops.of(trace, lanes));
        // The header of the only process would be an empty stripe; between several it keeps them apart.
        int headPx = trace.processes().size() > 1 || layout.size() < 2 ? 0 : layout.topPx(1);
        Areas areas = areasFor(widthPx, Math.max(1, layout.totalPx() - headPx));
        TimeRange range = TimeRange.whole(Axis.TIME.endNanos(trace));
        Scene scene = new Scene(trace, lanes, Arrows.of(trace, Axis.TIME), layout, areas, range, headPx);
        Frame frame = new FramePlanner().plan(scene, Focus.NONE);
        int width = widthPx * SCALE;
        int height = heightPx * SCALE;
        return new Thumbnail(width, height, Miniature.paint(frame, palette, width, height, SCALE));
    }

    /// The lanes take all the room: what a plan leaves free at the right is added.
    private static Areas areasFor(int widthPx, int lanesPx) {
        double airPx = widthPx - new Areas(widthPx, 0, 0, 0, 0, lanesPx).lanesRight();
        return new Areas(widthPx + airPx, 0, 0, 0, 0, lanesPx);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Row by row, ARGB with colour multiplied by opacity. Not to be written to.
    public int[] pixels() {
        return pixels;
    }
}
