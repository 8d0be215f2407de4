package dev.interleave.app.timeline.picture;

import dev.interleave.analysis.Axis;
import dev.interleave.app.theme.Theme;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.trace.Trace;
import java.util.Optional;

/// How a picture is to be.
///
/// @param fromNanos first time shown; negative for the beginning of the run
/// @param toNanos last time shown; negative for the end of the run
/// @param axis what the picture is drawn by; empty for what suits the run
public record PictureOptions(
        int widthPx, int heightPx, long fromNanos, long toNanos, Theme theme, Optional<Axis> axis) {

    public static final int LEAST_WIDTH_PX = 320;
    public static final int LEAST_HEIGHT_PX = 200;
    public static final int MOST_PX = 16_384;

    public PictureOptions {
        if (widthPx < LEAST_WIDTH_PX || heightPx < LEAST_HEIGHT_PX || widthPx > MOST_PX || heightPx > MOST_PX) {
            throw new IllegalArgumentException("a picture is at least " + LEAST_WIDTH_PX + "x" + LEAST_HEIGHT_PX
                    + " and at most " + MOST_PX + " pixels in each direction, not " + widthPx + "x" + heightPx);
        }
        if (toNanos >= 0 && fromNanos >= toNanos) {
            throw new IllegalArgumentException("a picture must end after it begins");
        }
    }

    /// The whole run at 1600 by 900, dark.
    public static PictureOptions usual() {
        return new PictureOptions(1600, 900, -1, -1, Theme.DARK, Optional.empty());
    }

    Axis axisOf(Trace trace) {
        return axis.orElseGet(() -> Axis.usual(trace.info()));
    }

    TimeRange rangeOf(Trace trace) {
        Axis drawn = axisOf(trace);
        TimeRange whole = TimeRange.whole(drawn.endNanos(trace));
        if (fromNanos < 0 && toNanos < 0) {
            return whole;
        }
        long from = fromNanos < 0 ? whole.startNanos() : drawn.placeNanos(trace, fromNanos);
        return new TimeRange(from, toNanos < 0 ? Math.max(from, whole.endNanos()) : drawn.placeNanos(trace, toNanos));
    }
}
