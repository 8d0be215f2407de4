package dev.interleave.app;

import dev.interleave.analysis.Arrows;
import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lanes;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.playback.Playback;
import dev.interleave.app.session.FxDoor;
import dev.interleave.app.session.Playhead;
import dev.interleave.app.session.Session;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.trace.Trace;
import java.util.Set;
import java.util.concurrent.Executor;

/// Keeps the timeline and the session in step: the session's trace and playhead go over, a playhead
/// that a person drags on the timeline comes back.
///
/// A long trace that is opened is analysed on another thread. Until the answer comes through the
/// door, the timeline says that it is being read; an answer that something else has overtaken is
/// dropped.
final class TimelineLink {

    private static final double LONG_PRELUDE = 0.25;

    /// So many events are analysed within two frames; more of them elsewhere.
    static final int MOST_AT_ONCE = 50_000;

    private final Session session;
    private final Playback playback;
    private final TimelineModel timeline;
    private final AxisChoice axes;
    private final Executor elsewhere;
    private final Executor door;
    private boolean sending;
    /// What is being read, empty for nothing.
    private Trace awaited = Trace.EMPTY;

    private boolean framesWhenRead;

    TimelineLink(Session session, Playback playback, TimelineModel timeline, AxisChoice axes) {
        this(session, playback, timeline, axes, TimelineLink::startThread, new FxDoor());
    }

    /// @param elsewhere runs what takes long, on any other thread
    /// @param door runs what it is given on the thread of the timeline
    TimelineLink(
            Session session,
            Playback playback,
            TimelineModel timeline,
            AxisChoice axes,
            Executor elsewhere,
            Executor door) {
        this.session = session;
        this.playback = playback;
        this.timeline = timeline;
        this.axes = axes;
        this.elsewhere = elsewhere;
        this.door = door;
    }

    private static void startThread(Runnable work) {
        Thread.ofPlatform().daemon().name("timeline-reading").start(work);
    }

    void connect(Lifetime lifetime) {
        Playhead playhead = session.playhead();
        lifetime.follow(session.traceProperty(), this::show);
        lifetime.update(this::send, playhead.nanosProperty(), playhead.positionProperty());
        lifetime.add(timeline.playheadNanosProperty().subscribe((_, _) -> receive()));
        lifetime.follow(
                session.phaseProperty(), phase -> timeline.followingProperty().set(phase.isRunning()));
        lifetime.follow(session.phaseProperty(), _ -> redraw());
        lifetime.add(() -> awaited = Trace.EMPTY);
    }

    private void show(Trace trace) {
        if (trace.continues(timeline.trace())) {
            change(() -> timeline.grow(trace));
            redraw();
        } else if (trace.size() <= MOST_AT_ONCE) {
            awaited = Trace.EMPTY;
            change(session.hand().isActive() ? () -> showInPlace(trace) : () -> showAnalysed(trace));
        } else if (!trace.continues(awaited)) {
            read(trace);
        }
    }

    /// A run that goes on is drawn by an axis whose places stay.
    private Axis axisOf(Trace trace) {
        Axis chosen = axes.of(trace.info());
        return chosen.growsWithRun() || !session.phase().isRunning() ? chosen : Axis.TIME;
    }

    private void showAnalysed(Trace trace) {
        Axis axis = axisOf(trace);
        timeline.show(trace, Lanes.of(trace, axis), Arrows.of(trace, axis));
    }

    /// The same run gone another way: whoever looked at a part of it still does, unless it happens elsewhere
    /// now.
    private void showInPlace(Trace trace) {
        boolean sawAll = timeline.visible().equals(timeline.whole());
        TimeRange visible = timeline.visible();
        double scrolledPx = timeline.scrollPxProperty().get();
        Set<Integer> collapsed = Set.copyOf(timeline.collapsed());
        showAnalysed(trace);
        timeline.collapsed().addAll(collapsed);
        timeline.scrollPxProperty().set(scrolledPx);
        if (!sawAll) {
            TimeRange moved = visible.contains(timeline.endNanos()) ? visible : visible.revealing(timeline.endNanos());
            timeline.visibleProperty().set(moved.within(timeline.whole()));
        }
    }

    /// Draws the same run by the next axis, and remembers that for runs of its kind.
    void switchAxis() {
        axes.switchFor(session.trace().info());
        redraw();
    }

    /// A long run is analysed elsewhere; until then, the picture stays what it is.
    private void redraw() {
        Trace trace = timeline.trace();
        Axis axis = axisOf(trace);
        if (axis == timeline.axis()) {
            return;
        }
        if (trace.size() <= MOST_AT_ONCE) {
            change(() -> timeline.redraw(Lanes.of(trace, axis), Arrows.of(trace, axis)));
        } else {
            elsewhere.execute(() -> {
                Lanes lanes = Lanes.of(trace, axis);
                Arrows arrows = Arrows.of(trace, axis);
                door.execute(() -> redraw(trace, lanes, arrows));
            });
        }
    }

    /// Unless something has overtaken it.
    private void redraw(Trace trace, Lanes lanes, Arrows arrows) {
        Trace now = timeline.trace();
        Axis wanted = axisOf(now);
        if (now.continues(trace) && lanes.axis() == wanted && wanted != timeline.axis()) {
            lanes.advance(now);
            arrows.advance(now);
            change(() -> timeline.redraw(lanes, arrows));
        }
    }

    private void read(Trace trace) {
        awaited = trace;
        framesWhenRead = false;
        change(() -> timeline.awaitReading(trace.size()));
        Axis axis = axisOf(trace);
        elsewhere.execute(() -> {
            Lanes lanes = Lanes.of(trace, axis);
            Arrows arrows = Arrows.of(trace, axis);
            door.execute(() -> take(trace, lanes, arrows));
        });
    }

    private void take(Trace trace, Lanes lanes, Arrows arrows) {
        if (trace != awaited) {
            return;
        }
        awaited = Trace.EMPTY;
        change(() -> timeline.show(trace, lanes, arrows));
        redraw();
        if (session.trace() != trace) {
            // A live run has gone on meanwhile.
            show(session.trace());
        }
        if (framesWhenRead) {
            frame();
        }
    }

    private void change(Runnable action) {
        sending = true;
        action.run();
        sending = false;
        send();
    }

    /// Brings into view what is worth seeing: a long stretch before the second event, in which the
    /// program only gets going, stays outside.
    void frame() {
        Trace trace = session.trace();
        if (awaited.size() > 0) {
            framesWhenRead = true;
        } else if (timeline.axis() == Axis.TIME
                && trace.size() > 1
                && trace.nanos(1) > trace.durationNanos() * LONG_PRELUDE) {
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
            Playhead playhead = session.playhead();
            timeline.playheadNanosProperty()
                    .set(timeline.axis().playheadNanos(session.trace(), playhead.position(), playhead.nanos()));
            timeline.currentEventProperty().set(session.playhead().position() - 1);
            sending = false;
        }
    }

    private void receive() {
        if (!sending) {
            long nanos = timeline.playheadNanosProperty().get();
            Trace trace = session.trace();
            int position = timeline.axis().firstAfter(trace, nanos);
            switch (timeline.axis()) {
                case TIME -> playback.scrubTo(nanos);
                case STEP -> {
                    boolean isBehind = nanos >= trace.size() * Axis.STEP_NANOS;
                    playback.scrubTo(position, isBehind ? Axis.STEP.recordedNanos(trace, nanos) : 0);
                }
                case MIXED -> playback.scrubTo(position, Axis.MIXED.recordedNanos(trace, nanos));
            }
            // Between two steps there is nowhere to stand.
            send();
        }
    }
}
