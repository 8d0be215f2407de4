package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.Lanes;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps the bins of the lanes that were in view. Folding all lanes of a long run at once costs
/// more than a frame has; so a frame that has used up its time draws the rest from bins that are
/// too coarse or too fine, and says so: the next frame goes on.
final class FoldCache {

    private static final int MOST_LANES = 400;

    private final Map<Lane, Bins> lanes = new HashMap<>();
    private @Nullable Trace owner;
    private @Nullable Lanes analysed;
    private long budgetNanos = Long.MAX_VALUE;
    private long spentNanos;
    private boolean isComplete = true;

    FoldCache() {}

    /// How long one frame may fold; at first, as long as it takes.
    void setBudget(long nanos) {
        budgetNanos = nanos;
    }

    void begin(Trace trace, Lanes next) {
        if (owner != trace || analysed != next || lanes.size() > MOST_LANES) {
            lanes.clear();
            owner = trace;
            analysed = next;
        }
        spentNanos = 0;
        isComplete = true;
    }

    /// Whether every lane of the frame was drawn from exact bins.
    boolean isComplete() {
        return isComplete;
    }

    /// Bins that cover the range.
    Bins bins(Lane lane, double nanosPerColumn, long fromNanos, long toNanos) {
        int level = Bins.levelOf(nanosPerColumn);
        Bins bins = lanes.computeIfAbsent(lane, _ -> new Bins());
        if (!bins.isExact(level, fromNanos, toNanos)) {
            if (spentNanos >= budgetNanos && bins.covers(fromNanos, toNanos)) {
                isComplete = false;
            } else {
                long begin = System.nanoTime();
                bins.fold(lane, level, fromNanos, toNanos);
                spentNanos += System.nanoTime() - begin;
            }
        }
        return bins;
    }
}
