package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.trace.ResourceKind;
import org.jspecify.annotations.Nullable;

/// Plans the rows that are in view, and only those. Owns its frame and fills it anew each time. For one thread.
public final class FramePlanner {

    private final Frame frame = new Frame();
    private final TiePlanner ties = new TiePlanner(frame);
    private final BarPlanner bars = new BarPlanner(frame.bars(), ties);
    private final ColumnPlanner columns = new ColumnPlanner(frame.bars(), frame.strips());
    private final ReadPlanner reads = new ReadPlanner();
    private final FoldCache folds = new FoldCache();
    private final LanePlanner lanes = new LanePlanner(new Fold(folds), bars, columns);
    private final LinkPlanner links = new LinkPlanner(frame);

    public FramePlanner() {}

    /// Lets a frame spend this long on folding lanes anew, and half of it on bundling arrows; what is
    /// left over is drawn roughly, or not yet. Without a budget every frame is exact.
    public void setBudget(long nanos) {
        folds.setBudget(nanos);
        links.bundleCache().setBudget(nanos / 2);
    }

    /// Whether nothing of the last frame was drawn roughly for want of time.
    public boolean isComplete() {
        return folds.isComplete() && links.bundleCache().isComplete();
    }

    /// The plan of a scene, good until the next call.
    public Frame plan(Scene scene, Focus focus) {
        frame.begin(scene);
        folds.begin(scene.trace(), scene.lanes());
        bars.begin(scene.trace(), scene.lanes());
        columns.begin(scene.trace(), scene.lanes());
        ties.begin(scene.trace());
        for (int row = frame.firstRow(); row < frame.endRow(); row++) {
            Lane lane = laneOf(scene, row);
            if (lane != null) {
                lanes.plan(lane, frame, row);
                if (lane.resourceKind() == ResourceKind.VALUE) {
                    reads.plan(frame, row, lane.id());
                }
            }
            frame.endRow(row);
        }
        if (ties.areTooMany()) {
            frame.links().clear();
        }
        links.plan(scene, focus);
        return frame;
    }

    /// What a row shows: its lane, or for the header of a collapsed process its main thread.
    private static @Nullable Lane laneOf(Scene scene, int row) {
        LaneKey key = scene.layout().key(row);
        return switch (key.kind()) {
            case ACTOR -> scene.lanes().actor(key.id());
            case RESOURCE -> scene.lanes().resource(key.id());
            case PROCESS -> laneOfCollapsed(scene, key.id(), row);
        };
    }

    private static @Nullable Lane laneOfCollapsed(Scene scene, int process, int row) {
        if (process == LaneLayout.SHARED) {
            return null;
        }
        int main = scene.trace().processes().get(process).mainActor();
        boolean isCollapsed = scene.layout().rowOfActor(main) == row;
        return isCollapsed ? scene.lanes().actor(main) : null;
    }
}
