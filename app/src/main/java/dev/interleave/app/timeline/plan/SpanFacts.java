package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Axis;
import dev.interleave.analysis.Lane;
import dev.interleave.analysis.LaneKind;
import dev.interleave.analysis.Lanes;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;

/// What there is to say of one span, for a person who points at it.
///
/// @param state for the colour of the title
/// @param title who and what: `transfer-1, blocked`
/// @param reason may be empty
/// @param times `37.0 ms, since 27.0 ms`, or `steps 11 to 13: 37.0 ms, since 27.0 ms`
public record SpanFacts(ActorState state, String title, String reason, String times) {

    /// The facts of one span.
    public static SpanFacts of(Lanes lanes, Lane lane, int span) {
        Axis axis = lanes.axis();
        Trace trace = lanes.trace();
        ActorState state = lane.state(span);
        String times = times(axis, trace, lane, span);
        String reason = SpanText.of(trace, lane, span);
        if (lane.kind() == LaneKind.ACTOR) {
            String name = trace.actors().get(lane.id()).name();
            return new SpanFacts(state, name + ", " + state.word(), reason.equals(state.word()) ? "" : reason, times);
        }
        Resource resource = trace.resources().get(lane.id());
        if (resource.kind() == ResourceKind.VALUE) {
            return ofValue(lanes, lane, span, times);
        }
        return new SpanFacts(ActorState.NONE, resource.name() + ", " + condition(resource, lane, span), reason, times);
    }

    private static SpanFacts ofValue(Lanes lanes, Lane lane, int span, String times) {
        Trace trace = lanes.trace();
        String name = trace.resources().get(lane.id()).name();
        if (lane.value(span) < 0) {
            return new SpanFacts(ActorState.NONE, name + ", not written yet", "", times);
        }
        String reason = SpanText.of(trace, lane, span) + ", written by " + actor(trace, lane.value(span));
        if (!lanes.isLost(lane, span)) {
            return new SpanFacts(ActorState.NONE, name + ", value", reason, times);
        }
        int by = lanes.values().lost().lostTo(lane.event(span));
        String lost = reason + ", replaced unseen by " + actor(trace, trace.actor(by));
        return new SpanFacts(ActorState.FAILED, name + ", lost write", lost, times);
    }

    private static String actor(Trace trace, int id) {
        return trace.actors().get(id).name();
    }

    /// In recorded time on every axis; where it shows steps, their numbers too.
    private static String times(Axis axis, Trace trace, Lane lane, int span) {
        long start = axis.recordedNanos(trace, lane.startNanos(span));
        long end = axis.recordedNanos(trace, lane.endNanos(span));
        boolean isLast = span == lane.size() - 1;
        String since = TimeText.duration(end - start) + ", since " + TimeText.duration(start);
        return switch (axis) {
            case TIME -> since + (isLast ? ", to the end" : ", until " + TimeText.duration(end));
            case STEP, MIXED -> AxisText.steps(axis, trace, lane.startNanos(span), lane.endNanos(span)) + ": " + since;
        };
    }

    private static String condition(Resource resource, Lane lane, int span) {
        ActorState state = lane.state(span);
        boolean somebodyWaits = state == ActorState.BLOCKED || state == ActorState.WAITING;
        ResourceKind kind = resource.kind();
        return switch (kind) {
            case LOCK, REENTRANT_LOCK, INTERPRETER_LOCK ->
                state == ActorState.NONE ? "free" : somebodyWaits ? "held, and waited for" : "held";
            case QUEUE -> messages(lane.value(span)) + (somebodyWaits ? ", somebody waits" : "");
            case SEMAPHORE -> lane.value(span) + " of " + resource.capacity() + " free";
            case EVENT_LOOP ->
                lane.value(span) >= 0 ? "runs a task" : state == ActorState.NONE ? "not running" : "idle";
            case CONDITION, EVENT, BARRIER, LATCH, VALUE, FUTURE, POOL, WEB_SERVER -> kind.word();
        };
    }

    private static String messages(int count) {
        return count == 0 ? "empty" : count == 1 ? "1 message" : count + " messages";
    }
}
