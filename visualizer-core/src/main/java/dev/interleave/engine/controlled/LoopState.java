package dev.interleave.engine.controlled;

import dev.interleave.engine.Body;
import dev.interleave.engine.FailureText;
import dev.interleave.engine.Finding.OrphanedTask.Fate;
import dev.interleave.engine.Step;
import dev.interleave.engine.WorkFailed;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An event loop: one actor, the host, on whose time one task after the other is mounted.
///
///     waits ──TASK_READY──► ready line ──first, and nobody mounted──► mounted ──await──► waits
///                                                                        └──► ended
///
/// Ready tasks stand in one first-in, first-out line, so what happens among the tasks of a loop is no choice. The
/// host itself waits for the end. When nobody is mounted or ready, its step is to fire the earliest timer, which is
/// a choice: a thread could wake a task of the loop first. Timers that are due by the host's clock fire by
/// themselves before the next turn.
final class LoopState extends ResourceState {

    private static final long serialVersionUID = 1;

    private final transient ControlledActor host;
    private final transient ArrayDeque<ControlledActor> ready = new ArrayDeque<>();
    private final transient LoopTimers timers = new LoopTimers();
    private final transient Set<TaskState> living = new LinkedHashSet<>();
    /// Whose end nobody has awaited; kept only for a run that leaves a record.
    private final transient Set<TaskState> unawaited = new LinkedHashSet<>();
    private transient @Nullable TaskState mounted;
    private transient @Nullable TaskState main;
    /// The main task has ended, and the others have been told to.
    private transient boolean ending;

    private transient boolean idle;

    private LoopState(ControlledActor host, String name) {
        super(host, ResourceKind.EVENT_LOOP, Scope.TASKS, name, 0, -1);
        this.host = host;
    }

    /// Runs the main task, and what it creates, on the acting actor.
    ///
    /// @return what the main task returned
    static @Nullable Object run(ControlledActor host, String name, Body<?> body) {
        LoopState loop = new LoopState(host, name);
        host.record(EventKind.LOOP_BEGIN, 0, loop.id, 0);
        TaskState main = loop.create(name + "-main", body, host);
        loop.main = main;
        loop.awaited(main);
        loop.runToEnd();
        loop.ending = true;
        for (TaskState left : List.copyOf(loop.living)) {
            loop.awaited(left);
            host.kernel.facts.orphaned(left, Fate.CANCELLED);
            left.cancel(host, 0);
        }
        loop.unawaited.forEach(task -> host.kernel.facts.orphaned(task, Fate.NOT_AWAITED));
        loop.runToEnd();
        host.record(EventKind.LOOP_END, 0, loop.id, 0);
        return resultOf(main);
    }

    private static @Nullable Object resultOf(TaskState main) {
        return switch (main.failure()) {
            case null -> main.result();
            case RuntimeException raised -> throw raised;
            case Error raised -> throw raised;
            case Throwable raised ->
                throw new WorkFailed("task " + main.name() + " failed: " + FailureText.of(raised), raised);
        };
    }

    private void runToEnd() {
        while (!isOver()) {
            settle();
            host.object = this;
            host.other = null;
            host.waitKind = null;
            host.deadlineNanos = -1;
            host.waitRecorded = true;
            kernel.go(host);
            if (host.step == Step.FIRE_TIMER) {
                becomeBusy();
                timers.fireDue(host.readyNanos);
            }
        }
    }

    private boolean isOver() {
        return main != null && main.isDone() && (!ending || living.isEmpty());
    }

    /// Decides what the host waits for, now that nobody is mounted.
    private void settle() {
        host.step = Step.RUN_LOOP;
        if (isOver()) {
            return;
        }
        if (ready.isEmpty()) {
            timers.fireDue(host.readyNanos);
        }
        if (ready.isEmpty()) {
            becomeIdle();
            host.step = timers.isEmpty() ? Step.RUN_LOOP : Step.FIRE_TIMER;
        }
    }

    private void becomeIdle() {
        boolean timed = !timers.isEmpty();
        long wait = timed ? timers.nextNanos() - host.readyNanos : 0;
        host.record(EventKind.LOOP_IDLE, timed ? EventFlags.TIMED : 0, id, wait);
        idle = true;
        kernel.processors.giveBack(host);
    }

    private void becomeBusy() {
        if (idle) {
            idle = false;
            host.record(EventKind.LOOP_BUSY, 0, id, 0);
        }
    }

    /// A task at the end of the ready line.
    TaskState create(String taskName, Body<?> body, ControlledActor by) {
        TaskState task = TaskState.create(this, host, taskName, body, by);
        living.add(task);
        if (kernel.tape != null) {
            unawaited.add(task);
        }
        by.record(EventKind.ACTOR_CREATE, 0, task.actor().id, 0);
        by.record(EventKind.TASK_READY, 0, task.actor().id, 0);
        kernel.population().join(task.actor());
        addReady(task, by.host.readyNanos + kernel.settings.costs().taskStartNanos());
        return task;
    }

    /// Puts the task at the end of the ready line, from that time on.
    void addReady(TaskState task, long nanos) {
        task.awaitTurn(nanos);
        ready.addLast(task.actor());
        if (idle) {
            host.step = Step.RUN_LOOP;
        }
    }

    /// The task, whose turn it is, begins to go on.
    void mount(TaskState task) {
        ready.removeFirst();
        becomeBusy();
        timers.fireDue(host.readyNanos);
        mounted = task;
    }

    /// The mounted task leaves.
    void unmount() {
        mounted = null;
        settle();
    }

    /// Somebody sees to the task's end.
    void awaited(TaskState task) {
        unawaited.remove(task);
    }

    void ended(TaskState task) {
        living.remove(task);
    }

    /// Has the action done when so much time has passed.
    LoopTimers.Timer setTimer(long nanos, Runnable action) {
        return timers.set(host.readyNanos + nanos, action);
    }

    /// The actor on whose time the loop runs.
    ControlledActor host() {
        return host;
    }

    /// The task that is calling.
    ///
    /// @param what what it wants, for the message: `await task B`
    /// @throws IllegalStateException when the caller is not a task of this loop
    TaskState acting(ControlledActor actor, String what) {
        TaskState task = actor.task;
        if (task == null || task != mounted) {
            throw new IllegalStateException(
                    actor.name + " cannot " + what + ": it is not a task of event loop " + name);
        }
        return task;
    }

    /// The task that is calling, when it can let the others run.
    ///
    /// @throws IllegalStateException when the caller is not a task of this loop, or blocks it
    TaskState awaiting(ControlledActor actor, String what) {
        TaskState task = acting(actor, what);
        if (actor.blockingCalls > 0) {
            throw new IllegalStateException(
                    task.name() + " cannot " + what + " inside a blocking call: the loop is blocked by it");
        }
        return task;
    }

    /// An actor looks at something that only the tasks of this loop change.
    void look(ControlledActor actor, ControlledHandle object, Step step) {
        if (actor.host != host) {
            kernel.arrive(actor, step, object);
        }
    }

    @Override
    boolean isEnabled(ControlledActor actor) {
        return switch (actor.step) {
            case TAKE_TURN -> mounted == null && ready.peekFirst() == actor && !isOver();
            case RUN_LOOP -> mounted == null && isOver();
            default -> true;
        };
    }

    @Override
    long enabledSinceNanos(ControlledActor actor) {
        return switch (actor.step) {
            case TAKE_TURN -> actor.task == null ? 0 : actor.task.readySinceNanos();
            case FIRE_TIMER -> timers.nextNanos();
            default -> 0;
        };
    }

    @Override
    ControlledActor[] blockers(ControlledActor actor) {
        if (actor != host) {
            return mounted == null ? ControlledActor.NOBODY : new ControlledActor[] {mounted.actor()};
        }
        return living.stream().map(TaskState::actor).toArray(ControlledActor[]::new);
    }

    @Override
    String reason(ControlledActor actor) {
        if (actor == host) {
            return "runs " + describe();
        }
        return "waits for its turn on " + describe() + (mounted == null ? "" : ", which runs " + mounted.name());
    }

    @Override
    int stateHash() {
        int hash = mounted == null ? 0 : mounted.actor().id + 1;
        for (ControlledActor actor : ready) {
            hash = 31 * hash + actor.id;
        }
        return hash;
    }
}
