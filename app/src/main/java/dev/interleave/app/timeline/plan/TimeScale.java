package dev.interleave.app.timeline.plan;

import dev.interleave.app.timeline.model.TimeRange;

/// Where times lie on screen: `range` from `leftPx` on, over `widthPx` pixels.
///
///     0        leftPx                          leftPx + widthPx
///     | header |  range.startNanos … range.endNanos  |
public record TimeScale(TimeRange range, double leftPx, double widthPx) {

    public TimeScale {
        widthPx = Math.max(1, widthPx);
    }

    public double nanosPerPx() {
        return range.spanNanos() / widthPx;
    }

    public double x(long nanos) {
        return leftPx + (nanos - range.startNanos()) / nanosPerPx();
    }

    public long nanos(double x) {
        return range.startNanos() + Math.round((x - leftPx) * nanosPerPx());
    }

    /// Where a place lies between the left edge, 0, and the right edge, 1; kept within these.
    public double fraction(double x) {
        return Math.clamp((x - leftPx) / widthPx, 0, 1);
    }

    public double rightPx() {
        return leftPx + widthPx;
    }
}
