package dev.interleave.invariant;

import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Mutual exclusion: a lock is acquired when it is free, or by its owner when it is reentrant; only the owner,
/// who acquired it last, releases it; and the values count the holds.
public final class OwnerRule implements Rule {

    private record Ownership(int owner, long holds) {}

    private static final Ownership FREE = new Ownership(-1, 0);

    private final Trace trace;
    private final Map<Integer, Ownership> ownerships = new HashMap<>();
    /// For an actor that waits for a condition: how often it held the lock.
    private final Map<Integer, Integer> heldBefore = new HashMap<>();

    public OwnerRule(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void see(int event, Consumer<String> broken) {
        EventKind kind = trace.kind(event);
        switch (kind) {
            case ACQUIRE, INTERPRETER_ACQUIRE -> acquire(event, broken);
            case RELEASE, INTERPRETER_RELEASE -> release(event, broken);
            case CONDITION_WAIT -> await(event, broken);
            default -> {}
        }
    }

    private boolean hasOwner(int lock) {
        return trace.resources().get(lock).kind().hasOwner();
    }

    private void acquire(int event, Consumer<String> broken) {
        int lock = trace.target(event);
        if (!hasOwner(lock)) {
            return;
        }
        int actor = trace.actor(event);
        Ownership before = ownerships.getOrDefault(lock, FREE);
        boolean reentrant = trace.resources().get(lock).kind() == ResourceKind.REENTRANT_LOCK;
        if (before.holds > 0 && !(reentrant && before.owner == actor)) {
            broken.accept("acquired while " + trace.actors().get(before.owner).name() + " holds it");
        }
        // After a condition's wait all holds come back at once.
        boolean isInterpreter = trace.kind(event) == EventKind.INTERPRETER_ACQUIRE;
        Integer back = isInterpreter ? null : heldBefore.remove(actor);
        long holds = before.holds + (back == null ? 1 : back);
        if (trace.kind(event) == EventKind.ACQUIRE && trace.value(event) != holds) {
            broken.accept("the value should be " + holds + " holds");
        }
        ownerships.put(lock, new Ownership(actor, holds));
    }

    private void release(int event, Consumer<String> broken) {
        int lock = trace.target(event);
        if (!hasOwner(lock)) {
            return;
        }
        int actor = trace.actor(event);
        Ownership before = ownerships.getOrDefault(lock, FREE);
        if (before.holds == 0 || before.owner != actor) {
            broken.accept("released by an actor that does not hold it");
        }
        long left = trace.kind(event) == EventKind.RELEASE ? trace.value(event) : 0;
        boolean givesAll = left == 0 && isBeforeCondition(event);
        if (left != before.holds - 1 && !givesAll) {
            broken.accept("the value should be " + (before.holds - 1) + " holds");
        }
        if (givesAll) {
            heldBefore.put(actor, (int) before.holds);
        }
        ownerships.put(lock, left == 0 ? FREE : new Ownership(actor, left));
    }

    /// Whether the actor waits for a condition next.
    private boolean isBeforeCondition(int event) {
        for (int i = event + 1; i < trace.size(); i++) {
            if (trace.actor(i) == trace.actor(event)) {
                return trace.kind(i) == EventKind.CONDITION_WAIT;
            }
        }
        return false;
    }

    private void await(int event, Consumer<String> broken) {
        int lock = trace.resources().get(trace.target(event)).guard();
        if (ownerships.getOrDefault(lock, FREE).owner == trace.actor(event)) {
            broken.accept("waits for the condition while it holds the lock");
        }
    }
}
