package dev.interleave.app.timeline.model;

/// A stretch of an axis, in its nanoseconds since the first event; at least {@link #MIN_SPAN_NANOS} long.
/// May begin before 0 and end after the run, because a view leaves some air at both ends.
///
/// @param endNanos exclusive
public record TimeRange(long startNanos, long endNanos) {

    /// The deepest zoom: two microseconds, or one step, from edge to edge, so that rounding to whole
    /// nanoseconds stays below a pixel.
    public static final long MIN_SPAN_NANOS = 2_000;

    /// Air at each end of a whole run, as a share of the run.
    private static final double AIR = 0.015;

    public TimeRange {
        if (endNanos - startNanos < MIN_SPAN_NANOS) {
            long middle = startNanos + (endNanos - startNanos) / 2;
            startNanos = middle - MIN_SPAN_NANOS / 2;
            endNanos = startNanos + MIN_SPAN_NANOS;
        }
    }

    /// All of a run of this length, with a little air at both ends.
    public static TimeRange whole(long durationNanos) {
        long length = Math.max(durationNanos, MIN_SPAN_NANOS);
        long air = Math.max(1, Math.round(length * AIR));
        return new TimeRange(-air, length + air);
    }

    public long spanNanos() {
        return endNanos - startNanos;
    }

    public boolean contains(long nanos) {
        return nanos >= startNanos && nanos < endNanos;
    }

    /// The range seen after zooming so that the time `anchorNanos` keeps its place.
    ///
    /// @param factor how much longer the new range is; below 1 zooms in
    public TimeRange zoomed(long anchorNanos, double factor) {
        double before = (anchorNanos - startNanos) * factor;
        double after = (endNanos - anchorNanos) * factor;
        return new TimeRange(Math.round(anchorNanos - before), Math.round(anchorNanos + after));
    }

    public TimeRange panned(long nanos) {
        return new TimeRange(startNanos + nanos, endNanos + nanos);
    }

    /// This moved, and if it must be shortened, so that it lies within `bounds`.
    public TimeRange within(TimeRange bounds) {
        if (spanNanos() >= bounds.spanNanos()) {
            return bounds;
        }
        if (startNanos < bounds.startNanos) {
            return panned(bounds.startNanos - startNanos);
        }
        return endNanos > bounds.endNanos ? panned(bounds.endNanos - endNanos) : this;
    }

    /// This moved as little as makes `nanos` visible, with a tenth of the range as margin.
    public TimeRange revealing(long nanos) {
        long margin = spanNanos() / 10;
        if (nanos < startNanos + margin) {
            return panned(nanos - margin - startNanos);
        }
        return nanos > endNanos - margin ? panned(nanos + margin - endNanos) : this;
    }

    /// The given stretch with a tenth of its length as air at both ends.
    public static TimeRange around(long startNanos, long endNanos) {
        long air = Math.max(1, (endNanos - startNanos) / 10);
        return new TimeRange(startNanos - air, endNanos + air);
    }
}
