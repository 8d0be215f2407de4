package dev.interleave.app.timeline.gesture;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Lane;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.trace.Trace;

/// Finds the other end of an arrow. What is selected is the beginning of a span, while arrows often
/// end where a wait ends: so the span's own end counts as its event too.
final class LinkWalker {

    /// Arrows looked at before giving up.
    private static final int MOST = 10_000;

    private final TimelineModel model;

    LinkWalker(TimelineModel model) {
        this.model = model;
    }

    /// The event that caused this one, or ended the wait that begins with it; -1 for none.
    int cause(int event) {
        Arrows arrows = model.arrows();
        int arrow = arrows.arrowTo(event);
        if (arrow < 0) {
            arrow = arrows.arrowTo(endOfSpan(event));
        }
        return arrow < 0 ? -1 : arrows.fromEvent(arrow);
    }

    private int endOfSpan(int event) {
        Lane lane = model.lanes().actor(model.trace().actor(event));
        int next = lane.spanAt(model.nanos(event)) + 1;
        return next < lane.size() ? lane.event(next) : -1;
    }

    /// The event that this one caused, or that the actor caused first in the span that begins with
    /// it; -1 for none.
    int effect(int event) {
        Trace trace = model.trace();
        Arrows arrows = model.arrows();
        int actor = trace.actor(event);
        Lane lane = model.lanes().actor(actor);
        long since = model.nanos(event);
        long until = Math.max(since, lane.endNanos(lane.spanAt(since)));
        int best = -1;
        int arrow = arrows.next(-1, since, until + 1);
        for (int seen = 0; arrow >= 0 && seen < MOST; seen++) {
            int from = arrows.fromEvent(arrow);
            boolean isNearer = best < 0 || from < arrows.fromEvent(best);
            if (from >= event && trace.actor(from) == actor && isNearer) {
                best = arrow;
            }
            arrow = arrows.next(arrow, since, until + 1);
        }
        return best < 0 ? -1 : arrows.toEvent(best);
    }
}
