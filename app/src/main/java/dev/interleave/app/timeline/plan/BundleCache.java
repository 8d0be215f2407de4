package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.ArrowKind;
import dev.interleave.analysis.Arrows;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps the summed up arrows of the stretches of time in view, from frame to frame. A stretch is a
/// power of two nanoseconds long and begins at a multiple of that, so panning finds most of them
/// here. A frame that has used up its time leaves the rest to the next.
final class BundleCache {

    private static final int MOST_STRETCHES = 1024;

    private final Map<Long, BundleTable> stretches = new HashMap<>();
    private @Nullable Trace trace;
    private @Nullable LaneLayout layout;
    private @Nullable Arrows arrows;
    private int level;
    private long version;
    private long budgetNanos = Long.MAX_VALUE;
    private long spentNanos;
    private boolean isComplete = true;

    BundleCache() {}

    /// How long one frame may sum up; at first, as long as it takes.
    void setBudget(long nanos) {
        budgetNanos = nanos;
    }

    void begin() {
        spentNanos = 0;
        isComplete = true;
    }

    /// Whether the last frame had every stretch that it asked for.
    boolean isComplete() {
        return isComplete;
    }

    /// Says of what and how finely stretches will be asked for.
    void prepare(Scene scene, int newLevel) {
        boolean isSame =
                trace == scene.trace() && layout == scene.layout() && arrows == scene.arrows() && level == newLevel;
        if (!isSame || stretches.size() > MOST_STRETCHES) {
            stretches.clear();
            version++;
            trace = scene.trace();
            layout = scene.layout();
            arrows = scene.arrows();
            level = newLevel;
        }
    }

    /// Another number whenever the answers are others.
    long version() {
        return version;
    }

    /// The arrows that arrive in a stretch, null when there was no time left to look.
    @Nullable
    BundleTable stretch(Scene scene, long index) {
        BundleTable found = stretches.get(index);
        if (found == null && spentNanos < budgetNanos) {
            long begin = System.nanoTime();
            found = sumUp(scene, index << level, (index + 1) << level);
            stretches.put(index, found);
            version++;
            spentNanos += System.nanoTime() - begin;
        }
        isComplete &= found != null;
        return found;
    }

    private static BundleTable sumUp(Scene scene, long fromNanos, long toNanos) {
        BundleTable table = new BundleTable();
        Arrows all = scene.arrows();
        Trace trace = scene.trace();
        int end = all.firstArriving(toNanos);
        for (int arrow = all.firstArriving(fromNanos); arrow < end; arrow++) {
            int fromRow = scene.layout().rowOfActor(trace.actor(all.fromEvent(arrow)));
            int toRow = scene.layout().rowOfActor(trace.actor(all.toEvent(arrow)));
            if (fromRow >= 0 && toRow >= 0 && fromRow != toRow) {
                int message = isMessage(all.kind(arrow)) ? 1 : 0;
                table.add(fromRow, toRow, message, all.fromNanos(arrow), all.toNanos(arrow));
            }
        }
        return table;
    }

    private static boolean isMessage(ArrowKind kind) {
        return switch (kind) {
            case MESSAGE, HAND_OFF -> true;
            case WAKE_UP, START -> false;
        };
    }
}
