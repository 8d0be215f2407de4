package dev.interleave.engine.live;

import dev.interleave.trace.EventKind;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The virtual thread of a task, and its ways on and off the carrier.
///
/// A virtual thread hands its continuation to an executor, this, whenever it is unparked; whoever runs the
/// continuation carries it until it parks. There are three reasons to leave the carrier:
///
/// - *An await.* The task parks until it is its turn. Who wakes the task puts {@link #resume} into the loop's ready
///   line; only there is the thread unparked. So the line that a trace shows is the line that decides.
/// - *An errand.* An operation that must block the carrier itself cannot be done by a virtual thread, which
/// would only
///   park. The task leaves it here, the carrier does it in the task's name, and goes on with the same task.
/// - *Foreign code* that parks the thread, such as {@link Thread#sleep}. It wakes the thread through the
/// executor when it
///   likes; the continuation then takes its turn in the ready line like everything else.
final class TaskThread implements Executor {

    private final LiveLoop loop;
    private final LiveTask task;
    private @Nullable Thread thread;
    private @Nullable Runnable continuation;

    /// Whether the continuation has been handed over and not yet run.
    private volatile boolean submitted;

    private boolean expected;
    private boolean turn;
    private boolean awaiting;
    private @Nullable EventKind foreignEnd;
    private boolean ended;
    private @Nullable Errand errand;

    TaskThread(LiveLoop loop, LiveTask task) {
        this.loop = loop;
        this.task = task;
    }

    /// Whether the calling thread is this one, and not the carrier on an errand.
    boolean isCurrent() {
        return Thread.currentThread().equals(thread);
    }

    /// On the task's thread: leaves the carrier until {@link #resume}.
    void parkUntilTurn() {
        awaiting = true;
        boolean interrupted = false;
        while (!turn) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        turn = false;
        awaiting = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// On the task's thread: has the carrier do the action itself, so that it may block.
    void onCarrier(Runnable action) {
        Errand sent = new Errand(action);
        errand = sent;
        parkUntilTurn();
        sent.complete();
    }

    /// On the task's thread: its body has ended.
    void end() {
        ended = true;
    }

    /// On the carrier: it is the task's turn.
    void resume() {
        unpark();
        step();
    }

    private void unpark() {
        expected = true;
        if (thread == null) {
            thread = CarriedThreads.create(this, task.name(), task::runBody);
            thread.start();
        } else {
            turn = true;
            LockSupport.unpark(thread);
        }
        expected = false;
        while (!submitted) {
            // Somebody foreign unparked it first and is about to hand the continuation over.
            Thread.onSpinWait();
        }
    }

    @Override
    public void execute(Runnable handedOver) {
        continuation = handedOver;
        boolean onCarrier = loop.isCarrier(Thread.currentThread());
        boolean ours = onCarrier && expected;
        submitted = true;
        if (!ours) {
            if (!onCarrier && !awaiting) {
                loop.currentActor().record(EventKind.TASK_READY, 0, task.id(), 0);
            }
            loop.addReady(this::stepIfSubmitted);
        }
    }

    private void stepIfSubmitted() {
        if (submitted) {
            step();
        }
    }

    private void step() {
        if (awaiting && !turn) {
            // Unparked for no reason that the loop knows: it looks whether it is its turn, and parks again.
            runContinuation();
            return;
        }
        loop.mounted(task);
        task.recordMount();
        endForeignWait();
        do {
            runContinuation();
        } while (runErrand());
        beginForeignWait();
        if (!ended) {
            task.recordUnmount();
        }
        loop.mounted(null);
    }

    private void runContinuation() {
        Runnable next = continuation;
        submitted = false;
        if (next != null) {
            next.run();
        }
    }

    private boolean runErrand() {
        Errand waiting = errand;
        if (waiting == null) {
            return false;
        }
        errand = null;
        task.actor().run(waiting);
        unpark();
        return true;
    }

    private void beginForeignWait() {
        if (awaiting || ended) {
            return;
        }
        if (submitted) {
            task.actor().record(EventKind.YIELD, 0, -1, 0);
            task.actor().record(EventKind.TASK_READY, 0, task.id(), 0);
            foreignEnd = EventKind.YIELD_END;
        } else {
            task.actor().record(EventKind.BLOCKING_CALL, 0, -1, "waits in code of its own");
            foreignEnd = EventKind.BLOCKING_CALL_END;
        }
    }

    private void endForeignWait() {
        if (foreignEnd != null) {
            task.actor().record(foreignEnd, 0, -1, 0);
            foreignEnd = null;
        }
    }
}
