package dev.interleave.app;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.playback.Playback;
import dev.interleave.app.session.Playhead;
import dev.interleave.app.session.Session;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.trace.Trace;

/// Keeps the timeline and the session in step: the session's trace and playhead go over, a playhead
/// that a person drags on the timeline comes back.
final class TimelineLink {

    private static final double LONG_PRELUDE = 0.25;

    private final Session session;
    private final Playback playback;
    private final TimelineModel timeline;
    private boolean sending;

    TimelineLink(Session session, Playback playback, TimelineModel timeline) {
        this.session = session;
        this.playback = playback;
        this.timeline = timeline;
    }

    void connect(Lifetime lifetime) {
        Playhead playhead = session.playhead();
        lifetime.follow(session.traceProperty(), this::show);
        lifetime.update(this::send, playhead.nanosProperty(), playhead.positionProperty());
        lifetime.add(timeline.playheadNanosProperty().subscribe((_, _) -> receive()));
        lifetime.follow(
                session.phaseProperty(), phase -> timeline.followingProperty().set(phase.isRunning()));
    }

    private void show(Trace trace) {
        sending = true;
        if (trace.continues(timeline.trace())) {
            timeline.grow(trace);
        } else {
            timeline.show(trace);
        }
        sending = false;
        send();
    }

    /// Brings into view what is worth seeing: a long stretch before the second event, in which the
    /// program only gets going, stays outside.
    void frame() {
        Trace trace = session.trace();
        if (trace.size() > 1 && trace.nanos(1) > trace.durationNanos() * LONG_PRELUDE) {
            timeline.visibleProperty()
                    .set(TimeRange.around(trace.nanos(1), trace.durationNanos()).within(timeline.whole()));
        }
    }

    /// The actor whose lane, or whose span, is selected; -1 for none.
    static int actorOf(Selection selection) {
        return switch (selection) {
            case Selection.Lane(LaneKey lane) -> actorOf(lane);
            case Selection.Event(LaneKey lane, int _) -> actorOf(lane);
            case Selection.None _, Selection.Range _ -> -1;
        };
    }

    private static int actorOf(LaneKey lane) {
        return switch (lane.kind()) {
            case ACTOR -> lane.id();
            case PROCESS, RESOURCE -> -1;
        };
    }

    private void send() {
        if (!sending) {
            sending = true;
            timeline.playheadNanosProperty().set(session.playhead().nanos());
            timeline.currentEventProperty().set(session.playhead().position() - 1);
            sending = false;
        }
    }

    private void receive() {
        if (!sending) {
            playback.scrubTo(timeline.playheadNanosProperty().get());
        }
    }
}
