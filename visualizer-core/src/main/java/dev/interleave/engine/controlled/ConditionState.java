package dev.interleave.engine.controlled;

import static dev.interleave.trace.EventFlags.TIMED_OUT;
import static dev.interleave.trace.EventKind.CONDITION_WAIT;
import static dev.interleave.trace.EventKind.CONDITION_WAKE;
import static dev.interleave.trace.EventKind.NOTIFY;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Step;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayList;
import java.util.List;

/// A condition under a lock. Who is woken by a notify of one is as open as who gets a free lock: each waiter is a
/// possibility of its own. A wake-up without a reason happens only if the settings allow some.
final class ConditionState extends ResourceState {

    private static final long serialVersionUID = 1;

    private final LockState lock;
    /// Those not yet notified, the longest waiting first.
    private final transient List<ControlledActor> waiters = new ArrayList<>(4);

    private ConditionState(ControlledActor creator, String name, LockState lock) {
        super(creator, ResourceKind.CONDITION, Scope.THREADS, name, 0, lock.id);
        this.lock = lock;
    }

    static ConditionState create(ControlledActor creator, String name, LockState lock) {
        return new ConditionState(creator, name, lock);
    }

    @Override
    boolean isEnabled(ControlledActor actor) {
        return actor.step != Step.WAKE || !waiters.contains(actor);
    }

    @Override
    int variants(ControlledActor actor) {
        return actor.step == Step.NOTIFY && actor.waitValue == 1 ? Math.max(1, waiters.size()) : 1;
    }

    /// Returns false when the timeout passed first; the actor holds the lock again either way.
    boolean await(ControlledActor actor, long timeoutNanos) {
        arrive(actor, Step.WAIT, 0);
        lock.requireHeld(actor, "waits for " + name + " without");
        int heldBefore = lock.releaseAll(actor);
        actor.record(CONDITION_WAIT, timeoutNanos < 0 ? 0 : EventFlags.TIMED, id, Math.max(0, timeoutNanos));
        waiters.add(actor);
        sleep(actor, timeoutNanos);
        boolean timedOut = actor.timedOut();
        if (actor.variant == Enabled.SPURIOUS) {
            kernel.stepCount().takeSpurious();
        }
        waiters.remove(actor);
        actor.record(CONDITION_WAKE, timedOut ? TIMED_OUT : 0, id, 0);
        lock.acquireAgain(actor, heldBefore);
        return !timedOut;
    }

    private void arrive(ControlledActor actor, Step step, long count) {
        actor.step = step;
        actor.object = this;
        actor.other = lock;
        actor.waitKind = null;
        actor.waitValue = count;
        actor.deadlineNanos = -1;
        actor.waitRecorded = false;
        kernel.go(actor);
    }

    /// The wait itself, recorded already. To be woken is no step: the notify was.
    private void sleep(ControlledActor actor, long timeoutNanos) {
        actor.step = Step.WAKE;
        actor.object = this;
        actor.other = null;
        actor.deadlineNanos = timeoutNanos < 0 ? -1 : actor.host.readyNanos + timeoutNanos;
        kernel.processors.giveBack(actor.host);
        actor.waitRecorded = true;
        kernel.go(actor);
    }

    void wake(ControlledActor actor, int count) {
        arrive(actor, Step.NOTIFY, count);
        lock.requireHeld(actor, "notifies " + name + " without");
        int woken = Math.min(count, waiters.size());
        actor.record(NOTIFY, 0, id, woken);
        if (count == 1 && woken == 1) {
            tell(actor, waiters.remove(actor.variant));
        } else {
            for (int i = 0; i < woken; i++) {
                tell(actor, waiters.removeFirst());
            }
        }
    }

    private static void tell(ControlledActor notifier, ControlledActor waiter) {
        waiter.host.readyNanos = Math.max(waiter.host.readyNanos, notifier.host.readyNanos);
    }

    @Override
    String variantText(ControlledActor actor, int variant) {
        if (actor.step != Step.NOTIFY || waiters.isEmpty()) {
            return actor.step == Step.NOTIFY ? ", though nobody waits" : "";
        }
        return ", waking " + (actor.waitValue == 1 ? waiters.get(variant).name : "everybody who waits");
    }

    @Override
    String reason(ControlledActor actor) {
        return "waits for " + describe() + ", which nobody has notified since";
    }

    @Override
    int stateHash() {
        int hash = 0;
        for (ControlledActor waiter : waiters) {
            hash = 31 * hash + waiter.id + 1;
        }
        return hash;
    }
}
