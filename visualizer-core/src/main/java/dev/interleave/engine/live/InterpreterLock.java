package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.INTERPRETER_ACQUIRE;
import static dev.interleave.trace.EventKind.INTERPRETER_RELEASE;
import static dev.interleave.trace.EventKind.INTERPRETER_WAIT;

import dev.interleave.engine.RunSettings;
import dev.interleave.record.Recorder;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// The lock that lets one thread of a process run lesson code at a time, as CPython's GIL does since 3.2.
///
/// A thread gives it away around everything that blocks, and takes it again before it goes on. A thread that
/// wants it waits one switch interval; when nobody else took it meanwhile, it asks the owner to drop it. The
/// owner looks at {@link #isWanted} before each operation and between slices of computing, and then hands the
/// lock directly to the longest waiter, so that it cannot take it back at once (CPython's forced switching).
///
/// Owners are actors that have a thread: a task uses the lock of its loop's host.
final class InterpreterLock {

    private final int id;
    private final long switchNanos;
    private final Gate gate = new Gate();
    private final Line line = new Line();
    private @Nullable LiveActor owner;
    private long switches;
    private volatile boolean wanted;

    private InterpreterLock(int id, long switchNanos) {
        this.id = id;
        this.switchNanos = switchNanos;
    }

    static InterpreterLock create(Recorder recorder, RunSettings settings) {
        int id = recorder.defineResource(ResourceKind.INTERPRETER_LOCK, Scope.THREADS, "interpreter lock", 0, -1);
        return new InterpreterLock(id, settings.switchInterval().toNanos());
    }

    /// Whether somebody asks the owner to drop it.
    boolean isWanted() {
        return wanted;
    }

    /// On the actor's platform thread.
    void acquire(LiveActor actor) {
        gate.enter(actor);
        actor.record(INTERPRETER_WAIT, 0, id, 0);
        Waiter waiter = line.join(actor);
        while (!take(waiter)) {
            long switchesBefore = switches;
            waiter.rest();
            gate.leave();
            boolean woken = waiter.park(Waiter.deadline(switchNanos));
            gate.enter(actor);
            if (!woken && owner != null && owner != actor && switches == switchesBefore) {
                wanted = true;
            }
        }
        gate.leave();
    }

    private boolean take(Waiter waiter) {
        LiveActor actor = waiter.actor();
        if (owner != null && owner != actor) {
            return false;
        }
        line.leave(waiter);
        owner = actor;
        switches++;
        wanted = false;
        actor.record(INTERPRETER_ACQUIRE, 0, id, 0);
        return true;
    }

    void release(LiveActor actor) {
        gate.enter(actor);
        actor.record(INTERPRETER_RELEASE, 0, id, 0);
        owner = null;
        line.wakeOne();
        gate.leave();
    }

    /// Hands the lock to the longest waiter, if there is one, and waits to get it again.
    void handOver(LiveActor actor) {
        gate.enter(actor);
        Waiter next = line.first();
        if (owner == actor) {
            wanted = false;
        }
        if (owner != actor || next == null) {
            gate.leave();
            return;
        }
        actor.record(INTERPRETER_RELEASE, 0, id, 0);
        owner = next.actor();
        next.wake();
        gate.leave();
        acquire(actor);
    }

    /// Runs the action without the lock. An actor that does not have it, because it runs inside such an action,
    /// just runs it.
    void without(LiveActor actor, Runnable action) {
        if (!isOwner(actor)) {
            action.run();
            return;
        }
        release(actor);
        try {
            action.run();
        } finally {
            acquire(actor);
        }
    }

    private boolean isOwner(LiveActor actor) {
        gate.enter(actor);
        try {
            return owner == actor;
        } finally {
            gate.leave();
        }
    }
}
