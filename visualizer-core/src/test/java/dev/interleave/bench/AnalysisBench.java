package dev.interleave.bench;

import dev.interleave.SyntheticTrace;
import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Lane;
import dev.interleave.analysis.Lanes;
import dev.interleave.replay.Cursor;
import dev.interleave.replay.Prefixes;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What a long trace costs: memory, building, seeking to a random time, lanes, arrows, and the folds behind
/// one frame of a timeline. Needs about a minute and 3 GB of heap:
///
///     mvn -q -pl visualizer-core test-compile
///     java -Xmx3g -cp visualizer-core/target/test-classes:visualizer-core/target/classes \
///         dev.interleave.bench.AnalysisBench
///
/// The number of events may be given as an argument; 10 million is the default.
public final class AnalysisBench {

    private static final int SEEKS = 3_000;
    private static final int FRAMES = 60;
    private static final int PIXELS = 1_300;
    private static final int LANES = 64;

    private final Trace trace;
    private final Random random = new Random(7);

    private AnalysisBench(Trace trace) {
        this.trace = trace;
    }

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
        new AnalysisBench(SyntheticTrace.ofSize(200_000)).quietly();
        System.out.println(Machine.describe());
        System.out.println();
        System.out.printf(Locale.ROOT, "| %,d events | |%n|---|---|%n", events);
        long before = usedBytes();
        Trace trace = SyntheticTrace.ofSize(events);
        row(
                "trace in memory",
                String.format(Locale.ROOT, "%.1f bytes an event", (usedBytes() - before) / (double) events));
        new AnalysisBench(trace).measure();
    }

    /// The same work, small and unseen, so that the compiler knows it.
    private void quietly() {
        Cursor cursor = new Cursor(trace);
        seeks(cursor);
        Lanes lanes = Lanes.of(trace);
        for (double part : new double[] {1, 0.1, 0.001}) {
            frames(lanes, part);
        }
        if (Arrows.of(trace).size() == 0) {
            throw new IllegalStateException("no arrows in the made-up trace");
        }
    }

    private void measure() {
        long started = System.nanoTime();
        Trace again = Prefixes.of(trace, trace.size());
        row(
                "append every event to a new trace",
                String.format(Locale.ROOT, "%.0f ms", millisSince(started) + 0.0 * again.size()));
        started = System.nanoTime();
        Cursor cursor = new Cursor(trace);
        cursor.prepare();
        row(
                "fold the whole trace once, leaving keyframes",
                String.format(Locale.ROOT, "%.0f ms", millisSince(started)));
        double[] seeks = seeks(cursor);
        row(
                "seek to a random time",
                String.format(Locale.ROOT, "%.3f ms median, %.3f ms at 99 %%", at(seeks, 0.5), at(seeks, 0.99)));
        measureLanes();
        started = System.nanoTime();
        Arrows arrows = Arrows.of(trace);
        row(
                "find all arrows (%,d)".formatted(arrows.size()),
                String.format(Locale.ROOT, "%.0f ms", millisSince(started)));
    }

    private void measureLanes() {
        long before = usedBytes();
        long started = System.nanoTime();
        Lanes lanes = Lanes.of(trace);
        double millis = millisSince(started);
        long spans = lanes(lanes).stream().mapToLong(Lane::size).sum();
        row("find all spans (%,d), and fold them".formatted(spans), String.format(Locale.ROOT, "%.0f ms", millis));
        row(
                "spans in memory",
                String.format(Locale.ROOT, "%.1f bytes an event", (usedBytes() - before) / (double) trace.size()));
        for (double part : new double[] {1, 0.1, 0.01, 0.001, 0.000_01}) {
            double[] frames = frames(lanes, part);
            String what = part == 1 ? "the whole run in view" : "1/%,.0f of it in view".formatted(1 / part);
            row(
                    "fold %d lanes × %,d pixels, %s".formatted(LANES, PIXELS, what),
                    String.format(Locale.ROOT, "%.2f ms median", at(frames, 0.5)));
        }
    }

    private double[] seeks(Cursor cursor) {
        double[] millis = new double[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            long goal = random.nextLong(trace.durationNanos());
            long started = System.nanoTime();
            cursor.seekNanos(goal);
            millis[i] = millisSince(started);
        }
        return millis;
    }

    /// Milliseconds of each of several frames at random places that show this part of the run.
    private double[] frames(Lanes lanes, double part) {
        List<Lane> shown = lanes(lanes).subList(0, LANES);
        byte[] dominant = new byte[PIXELS];
        byte[] worst = new byte[PIXELS];
        int[] owners = new int[PIXELS];
        double nanosPerPixel = trace.durationNanos() * part / PIXELS;
        double[] millis = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            long from = (long) (random.nextDouble() * (1 - part) * trace.durationNanos());
            long started = System.nanoTime();
            for (Lane lane : shown) {
                lane.fold(from, nanosPerPixel, PIXELS, dominant, worst);
                if (lane.hasOwner()) {
                    lane.foldOwners(from, nanosPerPixel, PIXELS, owners);
                }
            }
            millis[i] = millisSince(started);
        }
        return millis;
    }

    private static List<Lane> lanes(Lanes lanes) {
        List<Lane> all = new ArrayList<>();
        for (int id = 0; id < lanes.trace().resources().size(); id++) {
            all.add(lanes.resource(id));
        }
        for (int id = 0; id < lanes.trace().actors().size(); id++) {
            all.add(lanes.actor(id));
        }
        return all;
    }

    private static double at(double[] measured, double part) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }

    private static void row(String what, String figure) {
        System.out.println("| " + what + " | " + figure + " |");
    }

    private static double millisSince(long started) {
        return (System.nanoTime() - started) / 1e6;
    }

    @SuppressWarnings("SystemGc") // to see what is really in use
    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
