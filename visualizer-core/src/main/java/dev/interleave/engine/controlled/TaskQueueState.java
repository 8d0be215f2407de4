package dev.interleave.engine.controlled;

import dev.interleave.engine.Operation;
import dev.interleave.engine.Step;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.Scope;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// A queue of the tasks of one loop. As in asyncio, the longest waiter is woken first, but a task that is running
/// and finds a value takes it at once, even when a woken one has not run yet; that one then waits again.
final class TaskQueueState extends QueueState {

    private static final long serialVersionUID = 1;

    private record Item(Object value, long message) {}

    private final transient LoopState loop;
    private final int capacity;
    private final transient Queue<Item> items = new ArrayDeque<>();
    private final transient WaitLine putters = new WaitLine();
    private final transient WaitLine getters = new WaitLine();
    private final transient WaitLine joiners = new WaitLine();
    private int unfinished;

    /// @param capacity 0 for no bound
    TaskQueueState(ControlledActor creator, LoopState loop, String name, int capacity) {
        super(creator, Scope.TASKS, name, capacity);
        this.loop = loop;
        this.capacity = capacity;
    }

    private boolean isFull() {
        return capacity > 0 && items.size() >= capacity;
    }

    @Override
    int size(ControlledActor actor) {
        loop.look(actor, this, Step.ASK_SIZE);
        return items.size();
    }

    @Override
    boolean put(ControlledActor actor, Object value, long timeoutNanos) {
        TaskState task = loop.awaiting(actor, "put into queue " + name);
        Tape tape = kernel.tape;
        long message = tape == null ? 0 : Message.pack(tape.nextMessage(), tape.text(String.valueOf(value)));
        long deadline = deadline(timeoutNanos);
        while (true) {
            actor.record(EventKind.PUT_WAIT, timeoutNanos < 0 ? 0 : EventFlags.TIMED, id, message);
            if (!isFull()) {
                actor.record(EventKind.PUT, 0, id, message);
                items.add(new Item(value, message));
                unfinished++;
                getters.wakeNext(actor);
                return true;
            }
            if (!queueUp(task, putters, left(deadline), Step.PUT)) {
                return false;
            }
        }
    }

    @Override
    @Nullable
    Object get(ControlledActor actor, long timeoutNanos) {
        TaskState task = loop.awaiting(actor, "get from queue " + name);
        long deadline = deadline(timeoutNanos);
        while (true) {
            task.recordAwait(EventKind.GET_WAIT, id, left(deadline));
            Item item = items.poll();
            if (item != null) {
                actor.record(EventKind.GET, 0, id, item.message());
                putters.wakeNext(actor);
                return item.value();
            }
            if (!queueUp(task, getters, left(deadline), Step.GET)) {
                return null;
            }
        }
    }

    private long deadline(long timeoutNanos) {
        return timeoutNanos < 0 ? Operation.FOREVER : loop.host().readyNanos + timeoutNanos;
    }

    private long left(long deadline) {
        return deadline < 0 ? Operation.FOREVER : Math.max(0, deadline - loop.host().readyNanos);
    }

    /// Waits in the line. Returns false when the timeout passed first.
    private boolean queueUp(TaskState task, WaitLine line, long nanosLeft, Step step) {
        TaskWait wait = nanosLeft == 0 ? new TaskWait(task) : line.await(task, nanosLeft, step, this);
        TaskWait.Wake wake = nanosLeft == 0 ? TaskWait.Wake.TIMED_OUT : wait.outcome();
        if (wake == TaskWait.Wake.DONE) {
            return true;
        }
        task.actor().record(EventKind.QUEUE_GIVE_UP, wake.flags(), id, 0);
        if (wake == TaskWait.Wake.CANCELLED) {
            passOn(task, line, wait);
            throw task.cancelled();
        }
        return false;
    }

    /// A wake-up that comes too late for a cancelled task is for the next in the line.
    private void passOn(TaskState task, WaitLine line, TaskWait wait) {
        boolean useful = line == getters ? !items.isEmpty() : !isFull();
        if (wait.wake() == TaskWait.Wake.DONE && useful) {
            line.wakeNext(task.actor());
        }
    }

    @Override
    void taskDone(ControlledActor actor) {
        TaskState task = loop.acting(actor, "finish a value of queue " + name);
        if (unfinished == 0) {
            throw new IllegalStateException("task " + task.name() + " says that a value of queue " + name
                    + " is dealt with, but all that were put already are");
        }
        unfinished--;
        actor.record(EventKind.TASK_DONE, 0, id, unfinished);
        if (unfinished == 0) {
            joiners.wakeAll(actor);
        }
    }

    @Override
    void join(ControlledActor actor) {
        TaskState task = loop.awaiting(actor, "join queue " + name);
        actor.record(EventKind.QUEUE_JOIN_WAIT, 0, id, 0);
        TaskWait.Wake wake = unfinished == 0
                ? TaskWait.Wake.DONE
                : joiners.await(task, Operation.FOREVER, Step.JOIN_QUEUE, this).outcome();
        actor.record(EventKind.QUEUE_JOIN, wake.flags(), id, 0);
        if (wake == TaskWait.Wake.CANCELLED) {
            throw task.cancelled();
        }
    }

    @Override
    String reason(ControlledActor actor) {
        return switch (actor.step) {
            case PUT -> "waits for a free place in " + describe();
            case GET -> "waits for a message in " + describe();
            default -> "waits until all is done of " + describe();
        };
    }

    @Override
    int stateHash() {
        int hash = unfinished;
        for (Item item : items) {
            hash = 31 * hash + item.value.hashCode();
        }
        return hash;
    }
}
