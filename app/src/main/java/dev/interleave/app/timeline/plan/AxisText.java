package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Axis;
import dev.interleave.app.timeline.model.TimeRange;
import java.util.Locale;

/// Places and stretches of an axis in words: times, or numbers of steps.
public final class AxisText {

    private AxisText() {}

    /// `46.2 ms`, or `step 12`.
    public static String place(Scene scene, long nanos) {
        return switch (scene.axis()) {
            case TIME -> TimeText.duration(nanos);
            case STEP -> "step " + number(Math.min(nanos, scene.endNanos() - 1) / Axis.STEP_NANOS + 1);
        };
    }

    /// How long a stretch is: `3.25 ms`, or `12 steps, 3.25 ms`.
    public static String stretch(Scene scene, TimeRange range) {
        return switch (scene.axis()) {
            case TIME -> TimeText.duration(range.spanNanos());
            case STEP -> {
                long start = scene.axis().recordedNanos(scene.trace(), range.startNanos());
                long end = scene.axis().recordedNanos(scene.trace(), range.endNanos());
                long count = range.spanNanos() / Axis.STEP_NANOS;
                yield number(count) + (count == 1 ? " step, " : " steps, ") + TimeText.duration(end - start);
            }
        };
    }

    /// `between 10 ms and 20 ms`, or `steps 11 to 20`.
    static String between(Axis axis, long startNanos, long endNanos) {
        return switch (axis) {
            case TIME -> "between " + TimeText.duration(startNanos) + " and " + TimeText.duration(endNanos);
            case STEP -> steps(startNanos, endNanos);
        };
    }

    /// The steps that a stretch of the step axis touches: `step 11`, `steps 11 to 13`.
    static String steps(long startNanos, long endNanos) {
        long first = startNanos / Axis.STEP_NANOS + 1;
        long last = Math.max(first, Math.ceilDiv(endNanos, Axis.STEP_NANOS));
        return first == last ? "step " + number(first) : "steps " + number(first) + " to " + number(last);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
