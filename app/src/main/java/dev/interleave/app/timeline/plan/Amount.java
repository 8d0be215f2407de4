package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;

/// How high the step of a queue or a semaphore is.
final class Amount {

    /// An unbounded queue is drawn as if it had this many places, until it is fuller.
    private static final int USUAL_PLACES = 8;

    private static final double LEAST_PX = 2;

    private Amount() {}

    static double height(Trace trace, Lane lane, int span, LaneBox box) {
        Resource resource = trace.resources().get(lane.id());
        int value = lane.value(span);
        boolean isSemaphore = resource.kind() == ResourceKind.SEMAPHORE;
        long amount = isSemaphore ? resource.capacity() - value : value;
        if (amount <= 0) {
            return somebodyWaits(lane, span) ? LEAST_PX : 0;
        }
        long most = resource.capacity() > 0 ? resource.capacity() : USUAL_PLACES;
        // A queue that has no bound is squeezed, never cut: twice the amount is always higher.
        double share = resource.capacity() > 0 ? (double) amount / most : amount / (amount + 0.5 * most);
        return Math.max(LEAST_PX, Math.rint(box.height() * Math.min(1, share)));
    }

    static boolean somebodyWaits(Lane lane, int span) {
        ActorState state = lane.state(span);
        return state == ActorState.WAITING || state == ActorState.BLOCKED;
    }
}
