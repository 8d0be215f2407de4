package dev.interleave.analysis;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.Trace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Walks over a trace and pairs each effect with its cause. Remembers per actor the event that began its wait,
/// and per resource the event that last gave something; an effect whose cause lies before the wait began did
/// not wait for it, and gets no arrow.
final class ArrowFinder {

    private static final int NEVER = -1;
    /// Notifications of a condition that nobody has claimed; older ones are forgotten.
    private static final int MOST_CREDITS = 64;

    private int[] waits = {};
    private int[] starts = {};
    private int[] readies = {};
    private int[] ends = {};
    private int[] gives = {};
    private final MessageMap messages = new MessageMap();
    private final Map<Integer, Deque<Credit>> credits = new HashMap<>();
    private ArrowKind kind = ArrowKind.MESSAGE;

    /// A notification that may wake so many more.
    private static final class Credit {

        final int event;
        long left;

        Credit(int event, long left) {
            this.event = event;
            this.left = left;
        }
    }

    /// The kind of the arrow that {@link #causeOf} found last.
    ArrowKind kind() {
        return kind;
    }

    void reserve(Trace trace) {
        int actors = trace.actors().size();
        waits = longer(waits, actors);
        starts = longer(starts, actors);
        readies = longer(readies, actors);
        ends = longer(ends, actors);
        gives = longer(gives, trace.resources().size());
    }

    private static int[] longer(int[] column, int length) {
        if (length <= column.length) {
            return column;
        }
        int[] copy = Arrays.copyOf(column, Math.max(length, column.length * 2));
        Arrays.fill(copy, column.length, copy.length, NEVER);
        return copy;
    }

    /// Takes in the next event. Returns the event that it follows from, -1 for none.
    int causeOf(Trace trace, int event) {
        EventKind what = EventKind.ofCode(trace.kindCode(event));
        int actor = trace.actor(event);
        int target = trace.target(event);
        if (what == null || actor < 0 || actor >= waits.length || !isKnown(what, target)) {
            return NEVER;
        }
        switch (what) {
            case JOIN_WAIT,
                    ACQUIRE_WAIT,
                    CONDITION_WAIT,
                    EVENT_WAIT,
                    BARRIER_WAIT,
                    LATCH_WAIT,
                    QUEUE_JOIN_WAIT,
                    FUTURE_WAIT,
                    AWAIT,
                    INTERPRETER_WAIT -> waits[actor] = event;
            case ACTOR_START -> starts[target] = event;
            case ACTOR_END -> ends[actor] = event;
            case PROCESS_LOST -> ends[target] = event;
            case TASK_READY -> readies[target] = event;
            case RELEASE,
                    INTERPRETER_RELEASE,
                    EVENT_SET,
                    BARRIER_TRIP,
                    LATCH_COUNT_DOWN,
                    TASK_DONE,
                    SUBMIT,
                    FUTURE_SET -> gives[target] = event;
            case NOTIFY -> addCredit(target, event, trace.value(event));
            case PUT -> messages.put(Message.number(trace.value(event)), event);
            default -> {
                return EventFlags.has(trace.flags(event), EventFlags.TIMED_OUT)
                        ? NEVER
                        : causeOfEffect(trace, event, what, actor, target);
            }
        }
        return NEVER;
    }

    private boolean isKnown(EventKind what, int target) {
        return switch (what.targetType()) {
            case NONE -> true;
            case ACTOR -> target >= 0 && target < waits.length;
            case RESOURCE -> target >= 0 && target < gives.length;
        };
    }

    private int causeOfEffect(Trace trace, int event, EventKind what, int actor, int target) {
        return switch (what) {
            case GET -> found(ArrowKind.MESSAGE, messages.remove(Message.number(trace.value(event))));
            case ACTOR_BEGIN -> found(ArrowKind.START, take(starts, actor));
            case FUTURE_BEGIN -> found(ArrowKind.START, givenBy(trace, target, EventKind.SUBMIT));
            case ACQUIRE, INTERPRETER_ACQUIRE -> {
                int release = waitedFor(actor, gives[target]);
                boolean isOwn = release != NEVER && trace.actor(release) == actor;
                yield isOwn ? NEVER : found(ArrowKind.HAND_OFF, release);
            }
            case CONDITION_WAKE -> found(ArrowKind.WAKE_UP, claimCredit(target, waits[actor]));
            case EVENT_PASS, LATCH_PASS, QUEUE_JOIN -> found(ArrowKind.WAKE_UP, waitedFor(actor, gives[target]));
            case BARRIER_PASS -> {
                int trip = waitedFor(actor, gives[target]);
                boolean isOwn = trip != NEVER && trace.actor(trip) == actor;
                yield isOwn ? NEVER : found(ArrowKind.WAKE_UP, trip);
            }
            case FUTURE_GET -> found(ArrowKind.WAKE_UP, waitedFor(actor, givenBy(trace, target, EventKind.FUTURE_SET)));
            case JOIN, AWAIT_END -> found(ArrowKind.WAKE_UP, waitedFor(actor, ends[target]));
            case TASK_MOUNT -> {
                int ready = take(readies, actor);
                boolean isOwn = ready != NEVER && trace.actor(ready) == actor;
                yield isOwn ? NEVER : found(ArrowKind.WAKE_UP, ready);
            }
            default -> NEVER; // follows from nothing but its own past
        };
    }

    private int found(ArrowKind of, int cause) {
        kind = of;
        return cause;
    }

    /// The cause, unless it was there before the actor began to wait.
    private int waitedFor(int actor, int cause) {
        return waits[actor] != NEVER && cause > waits[actor] ? cause : NEVER;
    }

    private int givenBy(Trace trace, int resource, EventKind what) {
        int give = gives[resource];
        return give != NEVER && trace.kindCode(give) == what.code() ? give : NEVER;
    }

    private static int take(int[] column, int id) {
        int event = column[id];
        column[id] = NEVER;
        return event;
    }

    private void addCredit(int condition, int event, long count) {
        if (count <= 0) {
            return;
        }
        Deque<Credit> queue = credits.computeIfAbsent(condition, _ -> new ArrayDeque<>());
        if (queue.size() == MOST_CREDITS) {
            queue.removeFirst();
        }
        queue.addLast(new Credit(event, count));
    }

    /// The oldest notification since the wait began that may still wake someone.
    private int claimCredit(int condition, int wait) {
        Deque<Credit> queue = credits.get(condition);
        if (queue == null || wait == NEVER) {
            return NEVER;
        }
        int found = NEVER;
        for (Credit credit : queue) {
            if (credit.event > wait && credit.left > 0) {
                credit.left--;
                found = credit.event;
                break;
            }
        }
        queue.removeIf(credit -> credit.left == 0);
        return found;
    }
}
