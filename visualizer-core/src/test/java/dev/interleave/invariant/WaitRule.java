package dev.interleave.invariant;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What an actor begins to wait for, it is done waiting for before it begins anything else: the states of a
/// lane never overlap. Only in a blocking call does an actor do other things, and the interpreter lock is
/// waited for in between.
public final class WaitRule implements Rule {

    /// For each kind that completes a wait: the kinds that begin it.
    private static final Map<EventKind, EventKind> BEGINNING = new EnumMap<>(EventKind.class);

    static {
        BEGINNING.put(EventKind.JOIN, EventKind.JOIN_WAIT);
        BEGINNING.put(EventKind.ACQUIRE, EventKind.ACQUIRE_WAIT);
        BEGINNING.put(EventKind.ACQUIRE_GIVE_UP, EventKind.ACQUIRE_WAIT);
        BEGINNING.put(EventKind.CONDITION_WAKE, EventKind.CONDITION_WAIT);
        BEGINNING.put(EventKind.EVENT_PASS, EventKind.EVENT_WAIT);
        BEGINNING.put(EventKind.BARRIER_PASS, EventKind.BARRIER_WAIT);
        BEGINNING.put(EventKind.LATCH_PASS, EventKind.LATCH_WAIT);
        BEGINNING.put(EventKind.PUT, EventKind.PUT_WAIT);
        BEGINNING.put(EventKind.GET, EventKind.GET_WAIT);
        BEGINNING.put(EventKind.QUEUE_JOIN, EventKind.QUEUE_JOIN_WAIT);
        BEGINNING.put(EventKind.FUTURE_GET, EventKind.FUTURE_WAIT);
        BEGINNING.put(EventKind.WORKER_BUSY, EventKind.WORKER_IDLE);
        BEGINNING.put(EventKind.SLEEP_END, EventKind.SLEEP);
        BEGINNING.put(EventKind.COMPUTE_END, EventKind.COMPUTE);
        BEGINNING.put(EventKind.FETCH_END, EventKind.FETCH);
        BEGINNING.put(EventKind.AWAIT_END, EventKind.AWAIT);
        BEGINNING.put(EventKind.LOOP_BUSY, EventKind.LOOP_IDLE);
        BEGINNING.put(EventKind.YIELD_END, EventKind.YIELD);
    }

    private record Open(EventKind kind, int target) {}

    private final Trace trace;
    private final Map<Integer, Open> open = new HashMap<>();

    public WaitRule(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void see(int event, Consumer<String> broken) {
        int actor = trace.actor(event);
        EventKind kind = trace.kind(event);
        Open waiting = open.get(actor);
        if (BEGINNING.containsValue(kind)) {
            begin(event, waiting, broken);
        } else if (kind == EventKind.QUEUE_GIVE_UP || BEGINNING.containsKey(kind)) {
            complete(event, waiting, broken);
        } else if (kind == EventKind.ACTOR_END && waiting != null && waiting.kind != EventKind.WORKER_IDLE) {
            broken.accept("ends while it waits: " + waiting);
        }
    }

    private void begin(int event, @Nullable Open waiting, Consumer<String> broken) {
        Open beginning = new Open(trace.kind(event), trace.target(event));
        // A woken task that finds nothing left waits again for the same.
        if (waiting != null && !waiting.equals(beginning)) {
            broken.accept("begins to wait while it waits: " + waiting);
        }
        open.put(trace.actor(event), beginning);
    }

    private void complete(int event, @Nullable Open waiting, Consumer<String> broken) {
        EventKind kind = trace.kind(event);
        boolean matches = waiting != null && isCompletedBy(waiting, kind);
        boolean sameTarget = waiting != null && (waiting.target == trace.target(event) || kind == EventKind.AWAIT_END);
        if (!matches || !sameTarget) {
            broken.accept("is done waiting for what it did not wait for: " + waiting);
        }
        open.remove(trace.actor(event));
    }

    private static boolean isCompletedBy(Open waiting, EventKind kind) {
        if (kind == EventKind.QUEUE_GIVE_UP) {
            return waiting.kind == EventKind.PUT_WAIT || waiting.kind == EventKind.GET_WAIT;
        }
        return waiting.kind == BEGINNING.get(kind);
    }
}
