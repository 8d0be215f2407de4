package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Axis;
import dev.interleave.app.timeline.model.TimeRange;
import java.util.ArrayList;
import java.util.List;

/// The ticks of a ruler that are in view, from left to right.
///
/// By time and by steps, they stand at even distances. On the mixed clock round times lie where they happen
/// to lie: at least as far apart as their difference, for no time is pressed, and farther where steps come
/// between. So the distance that suits the zoom never collides, and where there is room between two of its
/// ticks, finer ones are put in:
///
///     even     0        10 ms                                      20 ms     30 ms
///     finer    0        10 ms   10.02 ms    10.05 ms               20 ms     30 ms
///
/// A finer tick depends only on the two that it is put between, not on the edges of the view; panning moves
/// it along.
public final class Ticks {

    /// One tick.
    ///
    /// @param nanos its place on the axis
    /// @param label empty for a small one
    public record Tick(long nanos, String label) {

        public boolean isLabelled() {
            return !label.isEmpty();
        }
    }

    private static final double LEAST_FINER_PX = 76;

    /// A finer time has no more than four digits.
    private static final long MOST_DIGITS = 1_000;

    /// Narrower steps have no small ticks.
    private static final double LEAST_STEP_PX = 5;

    private final Scene scene;
    private final TimeScale scale;
    private final List<Tick> ticks = new ArrayList<>();

    private Ticks(Scene scene) {
        this.scene = scene;
        this.scale = scene.scale();
    }

    public static List<Tick> of(Scene scene) {
        Ticks found = new Ticks(scene);
        Ruler ruler = Ruler.of(scene.axis(), scene.range(), scene.scale().widthPx());
        switch (scene.axis()) {
            case TIME, STEP -> found.addEven(ruler);
            case MIXED -> {
                found.addSteps();
                found.addUneven(ruler.stepNanos());
            }
        }
        return found.ticks;
    }

    private void addEven(Ruler ruler) {
        long small = Math.max(1, ruler.stepNanos() / ruler.parts());
        long from = Math.max(0, Math.ceilDiv(scene.range().startNanos(), small) * small);
        for (long nanos = from; scale.x(nanos) <= scale.rightPx(); nanos += small) {
            boolean isLabelled = nanos % ruler.stepNanos() == 0;
            ticks.add(new Tick(nanos, isLabelled ? ruler.label(nanos) : ""));
        }
    }

    /// A small tick for each step, where these can be told apart.
    private void addSteps() {
        Axis axis = scene.axis();
        if (axis.stepNanos(scene.trace()) < LEAST_STEP_PX * scale.nanosPerPx()) {
            return;
        }
        TimeRange range = scene.range();
        int end = axis.firstAfter(scene.trace(), range.endNanos());
        for (int event = axis.firstAfter(scene.trace(), range.startNanos()); event < end; event++) {
            ticks.add(new Tick(axis.nanos(scene.trace(), event), ""));
        }
    }

    /// @param evenNanos which no two places are closer than, but for what was watched after the end
    private void addUneven(long evenNanos) {
        long start = scene.axis()
                .recordedNanos(scene.trace(), Math.max(0, scene.range().startNanos()));
        long step = evenNanos;
        long time = start / step * step;
        while (time <= scene.trace().durationNanos() && x(time) <= scale.rightPx()) {
            add(time);
            while (x(time + step) - x(time) < LEAST_FINER_PX
                    && time + step <= scene.trace().durationNanos()) {
                step *= 10;
            }
            long next = (time / step + 1) * step;
            addBetween(time, Math.min(next, scene.trace().durationNanos() + 1), step);
            time = next;
        }
    }

    private void addBetween(long from, long to, long step) {
        boolean isInView = x(from) <= scale.rightPx() && x(to) >= scale.leftPx();
        if (step < 2 || to / step >= MOST_DIGITS || !isInView || x(to) - x(from) < 2 * LEAST_FINER_PX) {
            return;
        }
        long finer = finer(step);
        long last = from;
        for (long time = from / finer * finer + finer; time < to; time += finer) {
            if (x(time) - x(last) >= LEAST_FINER_PX && x(to) - x(time) >= LEAST_FINER_PX) {
                addBetween(last, time, finer);
                add(time);
                last = time;
            }
        }
        addBetween(last, to, finer);
    }

    /// The next smaller one of 1, 2 or 5 times a power of ten that divides it.
    private static long finer(long step) {
        long power = 1;
        while (power * 10 <= step) {
            power *= 10;
        }
        return step / power == 5 ? power : step / 2;
    }

    private void add(long time) {
        ticks.add(new Tick(place(time), TimeText.exact(time)));
    }

    private double x(long time) {
        return scale.x(place(time));
    }

    /// The run begins at the left edge, however much happens at its first moment.
    private long place(long time) {
        return time == 0 ? 0 : scene.axis().placeNanos(scene.trace(), time);
    }
}
