package dev.interleave.trace;

/// What an actor does, as opposed to what the machine does with it.
public final class Deeds {

    private Deeds() {}

    /// Whether an event of this kind is something that the program asked for.
    public static boolean isDeed(EventKind kind) {
        return switch (kind) {
            case CORE_WAIT,
                    CORE_RUN,
                    INTERPRETER_WAIT,
                    INTERPRETER_ACQUIRE,
                    INTERPRETER_RELEASE,
                    TASK_READY,
                    TASK_MOUNT,
                    TASK_UNMOUNT,
                    LOOP_IDLE,
                    LOOP_BUSY -> false;
            default -> true;
        };
    }

    /// Whether it can be done whatever others have done: it touches nothing that they touch, and waits for nobody.
    public static boolean isAlone(EventKind kind) {
        return switch (kind) {
            case ACTOR_CREATE,
                    ACTOR_START,
                    ACTOR_BEGIN,
                    SLEEP,
                    SLEEP_END,
                    COMPUTE,
                    COMPUTE_END,
                    BLOCKING_CALL,
                    BLOCKING_CALL_END,
                    PRINT,
                    RESULT -> true;
            default -> !isDeed(kind);
        };
    }

    /// Whether it only says what its actor wants, so that it can be said at any time.
    public static boolean isWish(EventKind kind) {
        return switch (kind) {
            case JOIN_WAIT, ACQUIRE_WAIT, EVENT_WAIT, PUT_WAIT, GET_WAIT, QUEUE_JOIN_WAIT, FUTURE_WAIT -> true;
            default -> false;
        };
    }
}
