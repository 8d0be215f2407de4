package dev.interleave.app.timeline.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Plans one curve for all arrows between two rows in a stretch of time. Stretches are as wide as a
/// number needs; where that still makes a thicket, two or four of them become one, until the curves
/// can be told apart. What is then still too much loses its lightest. Both rows have to be in view.
///
///     stretches   | 0 | 1 | 2 | 3 | 4 | 5 |      at least 32 pixels each
///     merged      |   0   |   1   |   2   |
final class BundlePlanner {

    /// More curves than this say nothing.
    static final int MOST = 60;

    /// Stretches are not merged into fewer than this: all curves would lie in the middle of the view.
    private static final int FEWEST_STRETCHES = 6;

    private static final double LEAST_STRETCH_PX = 32;
    private static final double FAR_PX = 600;
    private static final double BOW_PX = 12;
    private static final double MOST_BOW_PX = 46;

    private final BundleCache cache = new BundleCache();
    private final Frame frame;
    private final BundleTable table = new BundleTable();
    private Merge done = new Merge(-1, 0, 0, 0, 0);
    private int merged;
    private int[] chosen = {};

    /// What the table depends on: while this stays the same, a frame only finds new places.
    private record Merge(long version, long first, long last, int firstRow, int endRow) {}

    BundlePlanner(Frame frame) {
        this.frame = frame;
    }

    BundleCache cache() {
        return cache;
    }

    void plan(Scene scene) {
        double least = LEAST_STRETCH_PX * scene.scale().nanosPerPx();
        int level = 64 - Long.numberOfLeadingZeros(Math.max(1, (long) least));
        cache.prepare(scene, level);
        long end = Math.min(scene.range().endNanos(), scene.endNanos() + 1);
        long first = Math.max(0, scene.range().startNanos()) >> level;
        long last = Math.max(first, (end - 1) >> level);
        @Nullable BundleTable[] stretches = new @Nullable BundleTable[(int) (last - first + 1)];
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] = cache.stretch(scene, first + i);
        }
        Merge wanted = new Merge(cache.version(), first, last, frame.firstRow(), frame.endRow());
        if (!wanted.equals(done)) {
            done = wanted;
            merged = merge(stretches, first);
            chosen = heaviest();
        }
        for (int entry : chosen) {
            long stretch = (first >> merged) + table.stretch(entry);
            add(entry, stretch << (level + merged), (stretch + 1) << (level + merged));
        }
    }

    /// Fills the table, and answers how often two stretches became one.
    private int merge(@Nullable BundleTable[] stretches, long first) {
        int times = 0;
        while (true) {
            table.clear();
            for (int i = 0; i < stretches.length; i++) {
                BundleTable stretch = stretches[i];
                if (stretch != null) {
                    addInView(stretch, (int) (((first + i) >> times) - (first >> times)));
                }
            }
            if (table.size() <= MOST || stretches.length >> (times + 1) < FEWEST_STRETCHES) {
                return times;
            }
            times++;
        }
    }

    private void addInView(BundleTable stretch, int number) {
        for (int entry = 0; entry < stretch.size(); entry++) {
            if (frame.isInView(stretch.fromRow(entry)) && frame.isInView(stretch.toRow(entry))) {
                table.addFrom(stretch, entry, number);
            }
        }
    }

    private int[] heaviest() {
        long[] order = new long[table.size()];
        for (int entry = 0; entry < order.length; entry++) {
            order[entry] = (long) -table.count(entry) << 32 | entry;
        }
        Arrays.sort(order);
        int[] chosen = new int[Math.min(MOST, order.length)];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = (int) order[i];
        }
        return chosen;
    }

    /// Curves that lead down bend to the right, those that lead up to the left, so that question and
    /// answer do not cover each other.
    private void add(int entry, long startNanos, long endNanos) {
        int fromRow = table.fromRow(entry);
        int toRow = table.toRow(entry);
        TimeScale scale = frame.scale();
        double fromX = Math.clamp(scale.x(table.fromNanos(entry)), scale.leftPx() - FAR_PX, scale.rightPx() + FAR_PX);
        double toX = Math.clamp(scale.x(table.toNanos(entry)), scale.leftPx() - FAR_PX, scale.rightPx() + FAR_PX);
        double fromY = LinkEnds.middle(frame, fromRow);
        double toY = LinkEnds.edge(frame, fromRow, toRow);
        double bow = Math.min(MOST_BOW_PX, BOW_PX + Math.abs(toY - fromY) * 0.12);
        int bundle = frame.bundles().add(table, entry, startNanos, endNanos);
        frame.bundles().setCurve(bundle, fromX, fromY, toX, toY, toY > fromY ? bow : -bow);
    }
}
