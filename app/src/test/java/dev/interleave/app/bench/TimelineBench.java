package dev.interleave.app.bench;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.app.timeline.model.Density;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.model.LaneOrder;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.paint.FxSurface;
import dev.interleave.app.timeline.paint.TimelinePainter;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Focus;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.FramePlanner;
import dev.interleave.app.timeline.plan.OverviewPlanner;
import dev.interleave.app.timeline.plan.Scene;
import dev.interleave.app.timeline.plan.TaskLoops;
import dev.interleave.trace.Trace;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/// How long one frame of the timeline takes, for traces of 1 thousand to 10 million events on 64
/// lanes, all of them in view, 1600 by 900 pixels. Each frame shows a slightly different range, so
/// nothing is remembered from the last.
///
/// Columns, in processor time of the toolkit's thread: planning and painting (median, and the
/// middle 80 %), and how much of it was planning. The render thread turns the frame into pixels
/// while the next one is planned.
///
/// Arguments, both optional: a number of events, and `STEP` for the axis of steps.
public final class TimelineBench {

    private static final int[] EVENTS = {1_000, 100_000, 1_000_000, 10_000_000};
    private static final int LANES = 64;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int WARM_UP = 150;
    private static final int FRAMES = 200;

    private TimelineBench() {}

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            System.out.println("| events | in view | plan + paint ms | 10 % to 90 % | of it plan|");
            System.out.println("|---:|---|---:|---|---:|");
            for (int events : args.length > 0 ? new int[] {Integer.parseInt(args[0])} : EVENTS) {
                new TimelineBench.Subject(events, args.length > 1 ? Axis.valueOf(args[1]) : Axis.TIME).run();
            }
            done.countDown();
        });
        done.await(5, TimeUnit.MINUTES);
        Platform.exit();
    }

    private static final class Subject {

        private final int events;
        private final Trace trace;
        private final Lanes lanes;
        private final Arrows arrows;
        private final LaneLayout layout;
        private final Areas areas = Areas.ofView(WIDTH, HEIGHT);
        private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
        private final FxSurface surface = new FxSurface(canvas.getGraphicsContext2D(), WIDTH, HEIGHT, 1);
        private final TimelinePainter painter = new TimelinePainter(Palette.dark());
        private final FramePlanner planner = new FramePlanner();
        private final OverviewPlanner overview = new OverviewPlanner();
        private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
        private long planNanos;

        Subject(int events, Axis axis) {
            this.events = events;
            planner.setBudget(4_000_000);
            this.trace = TraceExamples.busy(events, LANES);
            this.lanes = Lanes.of(trace, axis);
            this.arrows = Arrows.of(trace, axis);
            this.layout = LaneOrder.layout(trace, Density.DENSE, Set.of(), TaskLoops.of(trace, lanes));
        }

        void run() {
            measure("whole run", 1);
            measure("1/1000", 1000);
        }

        private void measure(String view, int part) {
            long[] frames = new long[FRAMES];
            long[] plans = new long[FRAMES];
            for (int i = -WARM_UP; i < FRAMES; i++) {
                long begin = now();
                frame(part, i);
                long took = now() - begin;
                if (i >= 0) {
                    frames[i] = took;
                    plans[i] = planNanos;
                }
                if (i % 16 == 0) {
                    // Runs the commands, which would pile up in the canvas.
                    canvas.snapshot(null, image);
                }
            }
            print(view, frames, plans);
        }

        /// The whole run, seen a little closer each time; or a thousandth of it, further on each
        /// time by a hundredth.
        private void frame(int part, int index) {
            long begin = now();
            TimeRange whole = TimeRange.whole(lanes.axis().endNanos(trace));
            int step = Math.floorMod(index, 64);
            TimeRange range = part == 1
                    ? whole.zoomed(whole.endNanos() / 3, 1 - 0.004 * step)
                    : new TimeRange(0, whole.spanNanos() / part)
                            .panned(whole.spanNanos() / 2 + step * (whole.spanNanos() / part / 100));
            Frame frame = planner.plan(new Scene(trace, lanes, arrows, layout, areas, range, 0), Focus.NONE);
            planNanos = now() - begin;
            surface.clear();
            painter.paint(surface, frame, overview.plan(trace, lanes, areas));
            surface.flush();
        }

        private void print(String view, long[] frames, long[] plans) {
            Arrays.sort(frames);
            Arrays.sort(plans);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %.2f | %.2f to %.2f | %.2f |%n",
                    events,
                    view,
                    millis(frames, 0.5),
                    millis(frames, 0.1),
                    millis(frames, 0.9),
                    millis(plans, 0.5));
        }

        /// Processor time of this thread, so that other programs on the machine do not count.
        private static long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static double millis(long[] sorted, double share) {
            return sorted[(int) (share * (sorted.length - 1))] / 1e6;
        }
    }
}
