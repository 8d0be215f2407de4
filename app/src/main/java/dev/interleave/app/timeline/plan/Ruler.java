package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Axis;
import dev.interleave.app.timeline.model.TimeRange;
import java.util.Locale;

/// Where the ticks of a ruler stand: at multiples of 1, 2 or 5 times a power of ten nanoseconds or steps,
/// never closer than their text needs. On the mixed clock, the distance of times that none between them keeps
/// apart; see {@link Ticks}.
///
/// @param stepNanos from one labelled tick to the next
/// @param parts how many parts the small ticks cut that into; by steps, none stands within a step
/// @param farthestNanos the end of the range, which decides the unit
public record Ruler(Axis axis, long stepNanos, int parts, long farthestNanos) {

    static final double LEAST_STEP_PX = 88;

    /// The ruler for a range that is `widthPx` wide on screen.
    public static Ruler of(Axis axis, TimeRange range, double widthPx) {
        long unit = unitNanos(axis);
        double least = (double) range.spanNanos() / unit * LEAST_STEP_PX / Math.max(widthPx, 1);
        long power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        if (power >= least) {
            return of(axis, power, 5, range);
        }
        if (power * 2 >= least) {
            return of(axis, power * 2, 4, range);
        }
        return of(axis, power * 5 >= least ? power * 5 : power * 10, 5, range);
    }

    private static Ruler of(Axis axis, long units, int parts, TimeRange range) {
        int most = units % parts == 0 ? parts : (int) units;
        return new Ruler(axis, units * unitNanos(axis), most, range.endNanos());
    }

    private static long unitNanos(Axis axis) {
        return switch (axis) {
            case TIME, MIXED -> 1;
            case STEP -> Axis.STEP_NANOS;
        };
    }

    /// The first labelled tick at or after a time.
    public long firstAtOrAfter(long nanos) {
        return Math.ceilDiv(nanos, stepNanos) * stepNanos;
    }

    /// What stands at a tick.
    public String label(long tickNanos) {
        return switch (axis) {
            case TIME, MIXED -> TimeText.tick(tickNanos, stepNanos, farthestNanos);
            case STEP -> String.format(Locale.ROOT, "%,d", tickNanos / Axis.STEP_NANOS);
        };
    }
}
