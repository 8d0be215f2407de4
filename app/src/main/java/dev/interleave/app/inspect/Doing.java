package dev.interleave.app.inspect;

import dev.interleave.app.fx.Times;
import dev.interleave.replay.World;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.TargetType;

/// Says in a few words what an actor is in the middle of: `lock account B`, `join transfer-1`, `sleep
/// 10.0 ms`.
final class Doing {

    private Doing() {}

    static String of(Moment moment, int actor) {
        World world = moment.world();
        EventKind kind = world.waitKind(actor);
        if (kind == null) {
            return world.wantedInterpreter(actor) >= 0 ? "interpreter lock" : "";
        }
        String verb = world.isEnding(actor) ? "done, waits for" : verb(kind);
        return (verb + " " + target(moment, actor, kind)).strip();
    }

    private static String target(Moment moment, int actor, EventKind kind) {
        int target = moment.world().waitTarget(actor);
        if (kind == EventKind.SLEEP || kind == EventKind.COMPUTE) {
            int event = moment.world().waitEvent(actor);
            return event < 0 ? "" : Times.text(moment.trace().value(event));
        }
        if (kind == EventKind.BLOCKING_CALL || kind == EventKind.FETCH) {
            int event = moment.world().waitEvent(actor);
            return event < 0 ? "" : moment.trace().text((int) moment.trace().value(event));
        }
        return switch (kind.targetType()) {
            case NONE -> "";
            case ACTOR -> moment.actorName(target);
            case RESOURCE -> moment.resourceName(target);
        };
    }

    private static String verb(EventKind kind) {
        return switch (kind) {
            case ACQUIRE_WAIT, FETCH -> "";
            case JOIN_WAIT, QUEUE_JOIN_WAIT -> "join";
            case AWAIT -> "await";
            case CONDITION_WAIT, EVENT_WAIT, LATCH_WAIT -> "wait for";
            case BARRIER_WAIT -> "at";
            case PUT_WAIT -> "put into";
            case GET_WAIT -> "get from";
            case FUTURE_WAIT -> "result of";
            case WORKER_IDLE -> "idle in";
            case LOOP_IDLE -> "loop idle:";
            case SLEEP -> "sleep";
            case COMPUTE -> "compute";
            case BLOCKING_CALL -> "blocking:";
            case INTERPRETER_WAIT -> "interpreter lock";
            case YIELD -> "yielded";
            default -> kind.targetType() == TargetType.NONE ? kind.word() : kind.word() + ":";
        };
    }
}
