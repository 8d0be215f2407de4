package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Axis;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.trace.Trace;
import java.util.Locale;

/// Places and stretches of an axis in words: recorded times, numbers of steps, or both.
public final class AxisText {

    private AxisText() {}

    /// `46.2 ms`, `step 12`, or `46.2 ms, step 12`.
    public static String place(Scene scene, long nanos) {
        return switch (scene.axis()) {
            case TIME -> TimeText.duration(nanos);
            case STEP -> stepAt(scene, nanos);
            case MIXED -> TimeText.duration(recorded(scene, nanos)) + ", " + stepAt(scene, nanos);
        };
    }

    private static String stepAt(Scene scene, long nanos) {
        return "step " + number(Math.max(1, scene.axis().firstAfter(scene.trace(), nanos)));
    }

    private static long recorded(Scene scene, long nanos) {
        return scene.axis().recordedNanos(scene.trace(), nanos);
    }

    /// How long a stretch is: `3.25 ms`, or `12 steps, 3.25 ms`.
    public static String stretch(Scene scene, TimeRange range) {
        String time = TimeText.duration(recorded(scene, range.endNanos()) - recorded(scene, range.startNanos()));
        return switch (scene.axis()) {
            case TIME -> time;
            case STEP, MIXED -> {
                int count = last(scene.axis(), scene.trace(), range.startNanos(), range.endNanos())
                        - first(scene.axis(), scene.trace(), range.startNanos())
                        + 1;
                yield number(count) + (count == 1 ? " step, " : " steps, ") + time;
            }
        };
    }

    /// `between 10 ms and 20 ms`, or `steps 11 to 20`.
    static String between(Axis axis, Trace trace, long startNanos, long endNanos) {
        return switch (axis) {
            case TIME -> "between " + TimeText.duration(startNanos) + " and " + TimeText.duration(endNanos);
            case STEP, MIXED -> steps(axis, trace, startNanos, endNanos);
        };
    }

    /// The steps that a stretch of an axis that shows them touches: `step 11`, `steps 11 to 13`.
    static String steps(Axis axis, Trace trace, long startNanos, long endNanos) {
        int first = first(axis, trace, startNanos);
        int last = last(axis, trace, startNanos, endNanos);
        return first == last ? "step " + number(first) : "steps " + number(first) + " to " + number(last);
    }

    /// Counted from 1.
    private static int first(Axis axis, Trace trace, long startNanos) {
        return Math.max(1, axis.firstAfter(trace, startNanos));
    }

    private static int last(Axis axis, Trace trace, long startNanos, long endNanos) {
        return Math.max(first(axis, trace, startNanos), axis.firstAfter(trace, endNanos - 1));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
