package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;

/// Ties actors to locks: an upright arrow where an actor takes a lock, and where it begins to be
/// blocked on one. Only bars have them, so there are never many; where there still are, none is
/// drawn, for a thicket says nothing.
final class TiePlanner {

    private static final int MOST = 40;

    private final Links links;
    private final Frame frame;
    private Trace trace = Trace.EMPTY;
    private int count;

    TiePlanner(Frame frame) {
        this.frame = frame;
        this.links = frame.links();
    }

    void begin(Trace next) {
        trace = next;
        count = 0;
    }

    /// Whether there were so many that they should be taken away.
    boolean areTooMany() {
        return count > MOST;
    }

    void addAsk(Lane lane, int span, TimeScale scale) {
        ActorState state = lane.state(span);
        boolean isBlocked = state == ActorState.BLOCKED || state == ActorState.DEADLOCKED;
        boolean goesOn = span > 0 && lane.state(span - 1) == ActorState.BLOCKED && state == ActorState.DEADLOCKED;
        if (isBlocked && !goesOn && lane.value(span) >= 0) {
            LaneLayout layout = frame.scene().layout();
            add(layout.rowOfActor(lane.id()), layout.rowOfResource(lane.value(span)), lane.startNanos(span), scale);
        }
    }

    void addTake(Lane lane, int span, TimeScale scale) {
        ResourceKind kind = trace.resources().get(lane.id()).kind();
        if (kind == ResourceKind.LOCK || kind == ResourceKind.REENTRANT_LOCK) {
            LaneLayout layout = frame.scene().layout();
            add(layout.rowOfActor(lane.value(span)), layout.rowOfResource(lane.id()), lane.startNanos(span), scale);
        }
    }

    private void add(int fromRow, int toRow, long nanos, TimeScale scale) {
        double x = scale.x(nanos);
        boolean isSeen = frame.isInView(fromRow) && frame.isInView(toRow);
        if (!isSeen || fromRow == toRow || x < scale.leftPx() - 4 || x > scale.rightPx() + 4) {
            return;
        }
        count++;
        if (!areTooMany()) {
            LinkEnds.set(frame, links.add(Links.Kind.ASK, false), fromRow, toRow, x, x);
        }
    }
}
