package dev.interleave.app.timeline.plan;

import dev.interleave.analysis.Lane;
import dev.interleave.analysis.LaneKind;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.Trace;

/// What a span says of itself in a few words: `join(transfer-1)`, `sleep 10 ms`, `blocked on account B`,
/// `held by transfer-1`.
public final class SpanText {

    private SpanText() {}

    /// The words, or the empty string where the colour says it all.
    public static String of(Trace trace, Lane lane, int span) {
        return lane.kind() == LaneKind.ACTOR ? ofActor(trace, lane, span) : ofResource(trace, lane, span);
    }

    /// What is left of the words where they do not fit: a name or an amount, or the empty string.
    static String brief(Trace trace, Lane lane, int span) {
        if (lane.kind() != LaneKind.ACTOR) {
            return lane.hasOwner() && lane.resourceKind() != ResourceKind.VALUE && lane.value(span) >= 0
                    ? trace.actors().get(lane.value(span)).name()
                    : "";
        }
        int event = lane.event(span);
        if (event < 0) {
            return "";
        }
        if (lane.state(span) == ActorState.DEADLOCKED) {
            return "deadlocked";
        }
        return switch (trace.kind(event)) {
            case ACQUIRE_WAIT ->
                lane.value(span) < 0
                        ? ""
                        : trace.resources().get(lane.value(span)).name();
            case SLEEP, COMPUTE -> TimeText.duration(trace.value(event));
            default -> "";
        };
    }

    private static String ofResource(Trace trace, Lane lane, int span) {
        int value = lane.value(span);
        if (lane.state(span) == ActorState.NONE) {
            return "";
        }
        ResourceKind kind = trace.resources().get(lane.id()).kind();
        return switch (kind) {
            case LOCK, REENTRANT_LOCK, INTERPRETER_LOCK -> value < 0 ? "" : "held by " + actor(trace, value);
            case EVENT_LOOP -> value < 0 ? "" : actor(trace, value);
            case SEMAPHORE -> value + " free";
            case QUEUE -> Integer.toString(value);
            case VALUE -> written(trace, lane.event(span));
            case CONDITION, EVENT, BARRIER, LATCH, FUTURE, POOL, WEB_SERVER -> "";
        };
    }

    private static String written(Trace trace, int event) {
        if (event < 0) {
            return "";
        }
        long datum = trace.value(event);
        boolean isText = EventFlags.has(trace.flags(event), EventFlags.TEXT_VALUE);
        return isText ? trace.text((int) datum) : Long.toString(datum);
    }

    private static String ofActor(Trace trace, Lane lane, int span) {
        int event = lane.event(span);
        if (event < 0) {
            return "";
        }
        return switch (lane.state(span)) {
            case NONE, FINISHED, RUNNING -> working(trace, event);
            case READY -> "ready";
            case FAILED -> "failed";
            case DEADLOCKED -> "deadlocked" + on(trace, lane.value(span));
            case BLOCKED -> "blocked" + on(trace, lane.value(span));
            case SLEEPING, WAITING -> resting(trace, event);
        };
    }

    private static String on(Trace trace, int resource) {
        return resource < 0 ? "" : " on " + trace.resources().get(resource).name();
    }

    private static String working(Trace trace, int event) {
        EventKind kind = trace.kind(event);
        return kind == EventKind.COMPUTE ? "compute " + TimeText.duration(trace.value(event)) : "";
    }

    private static String resting(Trace trace, int event) {
        return switch (trace.kind(event)) {
            case SLEEP -> "sleep " + TimeText.duration(trace.value(event));
            case BLOCKING_CALL, FETCH -> trace.text((int) trace.value(event));
            case JOIN_WAIT -> joining(trace, event);
            case QUEUE_JOIN_WAIT -> "join(" + target(trace, event) + ")";
            case CONDITION_WAIT, EVENT_WAIT, LATCH_WAIT -> "waits for " + target(trace, event);
            case BARRIER_WAIT -> "at " + target(trace, event);
            case PUT_WAIT -> "put(" + target(trace, event) + ")";
            case GET_WAIT -> "get(" + target(trace, event) + ")";
            case FUTURE_WAIT -> "result of " + target(trace, event);
            case AWAIT -> awaiting(trace, event);
            case WORKER_IDLE, LOOP_IDLE -> "idle";
            default -> "";
        };
    }

    private static String joining(Trace trace, int event) {
        boolean isEnding = EventFlags.has(trace.flags(event), EventFlags.AT_EXIT);
        return isEnding ? "done, waits for " + target(trace, event) : "join(" + target(trace, event) + ")";
    }

    private static String awaiting(Trace trace, int event) {
        return trace.value(event) > 1 ? "await " + trace.value(event) + " tasks" : "await " + target(trace, event);
    }

    private static String target(Trace trace, int event) {
        int target = trace.target(event);
        if (target < 0) {
            return "?";
        }
        return trace.kind(event).targetType() == TargetType.ACTOR
                ? actor(trace, target)
                : trace.resources().get(target).name();
    }

    private static String actor(Trace trace, int id) {
        return trace.actors().get(id).name();
    }
}
