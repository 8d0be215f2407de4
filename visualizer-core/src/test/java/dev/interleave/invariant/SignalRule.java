package dev.interleave.invariant;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.Trace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Who passes was let through: a notification wakes as many waiters as it says, an event lets pass who
/// waited when it was set, a barrier opens for as many as it has parties, a latch when nothing is left.
public final class SignalRule implements Rule {

    private static final int ENDED_OTHERWISE = EventFlags.TIMED_OUT | EventFlags.CANCELLED;

    private final Trace trace;
    /// For a condition: how many were notified and have not woken yet.
    private final Map<Integer, Long> notified = new HashMap<>();
    private final Map<Integer, Deque<Integer>> waiting = new HashMap<>();
    private final Map<Integer, Set<Integer>> allowed = new HashMap<>();
    private final Map<Integer, Long> countsLeft = new HashMap<>();
    private final Set<Integer> setEvents = new HashSet<>();

    public SignalRule(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void see(int event, Consumer<String> broken) {
        int actor = trace.actor(event);
        int target = trace.target(event);
        switch (trace.kind(event)) {
            case CONDITION_WAIT, BARRIER_WAIT, EVENT_WAIT -> waitingFor(target).addLast(actor);
            case NOTIFY -> notify(target, trace.value(event), broken);
            case EVENT_SET -> {
                setEvents.add(target);
                allow(target, waitingFor(target).size(), broken);
            }
            case EVENT_CLEAR -> setEvents.remove(target);
            case BARRIER_TRIP -> {
                if (waitingFor(target).size() != trace.value(event)) {
                    broken.accept("opens for " + waitingFor(target).size());
                }
                allow(target, trace.value(event), broken);
            }
            case CONDITION_WAKE -> wake(event, broken);
            case BARRIER_PASS, EVENT_PASS -> pass(event, broken);
            case LATCH_COUNT_DOWN -> countDown(target, trace.value(event), broken);
            case LATCH_PASS -> passLatch(event, broken);
            default -> {}
        }
    }

    private long countsLeft(int latch) {
        return countsLeft.getOrDefault(latch, trace.resources().get(latch).capacity());
    }

    private void countDown(int latch, long after, Consumer<String> broken) {
        if (after != Math.max(0, countsLeft(latch) - 1)) {
            broken.accept("counts down from " + countsLeft(latch));
        }
        countsLeft.put(latch, after);
    }

    private void passLatch(int event, Consumer<String> broken) {
        boolean gaveUp = (trace.flags(event) & ENDED_OTHERWISE) != 0;
        if (!gaveUp && countsLeft(trace.target(event)) > 0) {
            broken.accept("nobody let it through");
        }
    }

    private Deque<Integer> waitingFor(int target) {
        return waiting.computeIfAbsent(target, _ -> new ArrayDeque<>());
    }

    private Set<Integer> allowedBy(int target) {
        return allowed.computeIfAbsent(target, _ -> new HashSet<>());
    }

    private void allow(int target, long count, Consumer<String> broken) {
        for (long i = 0; i < count; i++) {
            Integer longest = waitingFor(target).pollFirst();
            if (longest == null) {
                broken.accept("wakes more than wait");
                return;
            }
            allowedBy(target).add(longest);
        }
    }

    /// Which of the waiters are woken is left open.
    private void notify(int target, long count, Consumer<String> broken) {
        if (notified.merge(target, count, Long::sum) > waitingFor(target).size()) {
            broken.accept("wakes more than wait");
        }
    }

    private void wake(int event, Consumer<String> broken) {
        int target = trace.target(event);
        if (!waitingFor(target).remove(trace.actor(event))) {
            broken.accept("passes without having waited");
        }
        boolean gaveUp = (trace.flags(event) & ENDED_OTHERWISE) != 0;
        if (!gaveUp && notified.merge(target, -1L, Long::sum) < 0) {
            broken.accept("nobody let it through");
        }
    }

    private void pass(int event, Consumer<String> broken) {
        int actor = trace.actor(event);
        int target = trace.target(event);
        boolean wasAllowed = allowedBy(target).remove(actor);
        boolean wasWaiting = waitingFor(target).remove(actor);
        if (!wasAllowed && !wasWaiting) {
            broken.accept("passes without having waited");
        }
        boolean gaveUp = (trace.flags(event) & ENDED_OTHERWISE) != 0;
        if (!gaveUp && !wasAllowed && !setEvents.contains(target)) {
            broken.accept("nobody let it through");
        }
    }
}
