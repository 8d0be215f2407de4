package dev.interleave.app.timeline.plan;

import dev.interleave.app.timeline.model.TimeRange;

/// Where the ticks of a ruler stand: at multiples of 1, 2 or 5 times a power of ten nanoseconds,
/// never closer than their text needs.
///
/// @param stepNanos from one labelled tick to the next
/// @param parts how many parts the small ticks cut a step into
/// @param farthestNanos the end of the range, which decides the unit
public record Ruler(long stepNanos, int parts, long farthestNanos) {

    private static final double LEAST_STEP_PX = 88;

    /// The ruler for a range that is `widthPx` wide on screen.
    public static Ruler of(TimeRange range, double widthPx) {
        double least = range.spanNanos() * LEAST_STEP_PX / Math.max(widthPx, 1);
        long power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        if (power >= least) {
            return new Ruler(power, 5, range.endNanos());
        }
        if (power * 2 >= least) {
            return new Ruler(power * 2, 4, range.endNanos());
        }
        return new Ruler(power * 5 >= least ? power * 5 : power * 10, 5, range.endNanos());
    }

    /// The first labelled tick at or after a time.
    public long firstAtOrAfter(long nanos) {
        return Math.ceilDiv(nanos, stepNanos) * stepNanos;
    }

    /// What stands at a tick.
    public String label(long tickNanos) {
        return TimeText.tick(tickNanos, stepNanos, farthestNanos);
    }
}
