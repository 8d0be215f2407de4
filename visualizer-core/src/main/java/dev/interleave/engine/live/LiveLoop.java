package dev.interleave.engine.live;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.Operation;
import dev.interleave.engine.WorkFailed;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// An event loop: one platform thread, the carrier, that mounts one task after the other.
///
/// ## One line
///
/// Whatever may go on stands in one first-in, first-out line of ready steps, as asyncio's `call_soon` has it. A
/// task gets into it once for each wait, put there by what woke it: another task, a timer, a thread of a pool.
/// The carrier takes one step at a time and lets it run until it parks. Nothing is preempted, so a task between
/// two awaits has the loop's state for itself, and nothing in this package that only tasks touch needs a lock.
/// Only the line and the waking of a wait ({@link TaskWait}) are open to other threads.
///
/// ## What is recorded, and when
///
///     waker    TASK_READY(task)                       just before it enters the line
///     task     TASK_MOUNT(loop) … wait … TASK_UNMOUNT(loop)
///     carrier  LOOP_IDLE … LOOP_BUSY                   around a sleep with an empty line
///
/// The kind that completes a wait (ACQUIRE, AWAIT_END) comes after the mount, so at most one task of a loop is
/// running at any moment of a trace. A task that blocks the carrier stays mounted: its lane says what it blocks
/// on, and the ready ones stay ready.
///
/// ## End
///
/// When the main task has ended, the others are cancelled, and the loop goes on until they have ended too: no
/// virtual thread is left behind.
final class LiveLoop {

    private final LiveExecution execution;
    private final LiveActor host;
    private final Thread carrierThread = Thread.currentThread();
    private final String name;
    private final int id;
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final LoopTimers timers = new LoopTimers();
    private final Set<LiveTask> living = new LinkedHashSet<>();
    private @Nullable LiveTask mounted;
    private @Nullable CutOff cutOff;

    /// A loop that the calling thread will carry.
    LiveLoop(LiveActor host, String name) {
        this.execution = host.execution();
        this.host = host;
        this.name = name;
        this.id = execution.recorder().defineResource(ResourceKind.EVENT_LOOP, Scope.TASKS, name, 0, -1);
    }

    /// Runs the main task, and what it creates, on the calling thread.
    ///
    /// @return what the main task returned
    @Nullable
    Object run(Body<?> body) {
        host.record(EventKind.LOOP_BEGIN, 0, id, 0);
        LiveTask main = create(name + "-main", body, host);
        runUntil(main::isDone);
        for (LiveTask left : List.copyOf(living)) {
            left.cancel(host, 0);
        }
        runUntil(living::isEmpty);
        host.record(EventKind.LOOP_END, 0, id, 0);
        return resultOf(main);
    }

    private void runUntil(BooleanSupplier end) {
        while (!end.getAsBoolean()) {
            if (cutOff != null) {
                throw cutOff;
            }
            timers.fireDue();
            Runnable step = ready.poll();
            if (step != null) {
                step.run();
            } else {
                idle();
            }
        }
    }

    private void idle() {
        long wait = timers.nanosToNext();
        if (wait != 0) {
            host.recordWait(EventKind.LOOP_IDLE, id, wait);
            execution.blocking(host, this::parkUntilWork);
            host.record(EventKind.LOOP_BUSY, 0, id, 0);
        }
    }

    private void parkUntilWork() {
        long wait = timers.nanosToNext();
        while (ready.isEmpty() && wait != 0) {
            if (wait == Operation.FOREVER) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, wait);
            }
            // An interrupted thread would not park any more; nobody interrupts an actor for a reason.
            Thread.interrupted();
            wait = timers.nanosToNext();
        }
    }

    private static @Nullable Object resultOf(LiveTask main) {
        return switch (main.failure()) {
            case null -> main.result();
            case RuntimeException raised -> throw raised;
            case Error raised -> throw raised;
            case Throwable raised ->
                throw new WorkFailed("task " + main.name() + " failed: " + FailureText.of(raised), raised);
        };
    }

    /// A task at the end of the ready line.
    LiveTask create(String taskName, Body<?> body, LiveActor by) {
        int actor = execution.recorder().defineActor(ActorKind.TASK, by.id(), taskName, 0);
        LiveTask task = new LiveTask(this, new LiveActor(execution, actor, taskName, this), body);
        living.add(task);
        by.record(EventKind.ACTOR_CREATE, 0, actor, 0);
        by.record(EventKind.TASK_READY, 0, actor, 0);
        task.makeReady();
        return task;
    }

    /// Puts a step at the end of the ready line. Any thread may call.
    void addReady(Runnable step) {
        ready.add(step);
        if (!isCarrier(Thread.currentThread())) {
            LockSupport.unpark(carrierThread);
        }
    }

    void ended(LiveTask task) {
        living.remove(task);
    }

    /// The process has ended under this loop of a daemon thread, which ends without another word.
    void cutOff(CutOff raised) {
        cutOff = raised;
    }

    void mounted(@Nullable LiveTask task) {
        mounted = task;
    }

    boolean isCarrier(Thread thread) {
        return thread.equals(carrierThread);
    }

    /// The actor whose thread runs the loop.
    LiveActor host() {
        return host;
    }

    /// Runs the action on the carrier while the calling task stays mounted: the ready line is not touched, no
    /// other task runs meanwhile. Called on the task's thread; the action runs as that task.
    void onCarrier(LiveActor task, Runnable action) {
        LiveTask caller = mounted;
        if (caller == null || caller.actor() != task) {
            throw new IllegalStateException(task.name() + " is not mounted on loop " + name);
        }
        caller.onCarrier(action);
    }

    LiveExecution execution() {
        return execution;
    }

    LoopTimers timers() {
        return timers;
    }

    /// As recorded.
    int id() {
        return id;
    }

    String name() {
        return name;
    }

    /// The task that is calling.
    ///
    /// @param what what it wants, for the message: `await task B`
    /// @throws IllegalStateException when the caller is not a task of this loop
    LiveTask acting(String what) {
        LiveActor actor = LiveActor.current();
        LiveTask task = mounted;
        if (actor.loop() != this || task == null) {
            throw new IllegalStateException(
                    actor.name() + " cannot " + what + ": it is not a task of event loop " + name);
        }
        return task;
    }

    /// The task that is calling, when it can let the others run.
    ///
    /// @throws IllegalStateException when the caller is not a task of this loop, or blocks it
    LiveTask awaiting(String what) {
        LiveTask task = acting(what);
        if (!task.isOnItsThread()) {
            throw new IllegalStateException(
                    task.name() + " cannot " + what + " inside a blocking call: the loop is blocked by it");
        }
        return task;
    }

    /// The actor of the calling thread, the carrier's when it has none (a timer of the JDK, say).
    LiveActor currentActor() {
        LiveActor actor = LiveActor.currentOrNull();
        return actor == null ? host : actor;
    }
}
