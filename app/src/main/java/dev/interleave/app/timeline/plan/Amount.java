package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;

/// How high the step of a queue or a semaphore is.
final class Amount {

    /// An unbounded queue is squeezed, never cut: with this many messages it is half full, with
    /// twice as many two thirds.
    private static final double USUAL_PLACES = 4;

    /// The lowest step leaves room for its number.
    private static final double ONE_SHARE = 0.3;

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
        double most = resource.capacity() > 0 ? resource.capacity() : amount + USUAL_PLACES;
        double share = Math.min(1, amount / most);
        return Math.rint(box.height() * (ONE_SHARE + (1 - ONE_SHARE) * share));
    }

    static boolean somebodyWaits(Lane lane, int span) {
        ActorState state = lane.state(span);
        return state == ActorState.WAITING || state == ActorState.BLOCKED;
    }
}
