package dev.interleave.engine.live;

import dev.interleave.engine.Operation;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// A queue of the tasks of one loop. As in asyncio, the longest waiter is woken first, but a task that is
/// running and finds a value takes it at once, even when a woken one has not run yet; that one then waits
/// again.
final class TaskQueue extends QueueHandle {

    private static final long serialVersionUID = 1;

    private record Item(Object value, long message) {}

    private final transient LiveLoop loop;
    private final int capacity;
    private final transient Queue<Item> items = new ArrayDeque<>();
    private final transient WaitLine putters = new WaitLine();
    private final transient WaitLine getters = new WaitLine();
    private final transient WaitLine joiners = new WaitLine();
    private int unfinished;

    /// @param capacity 0 for no bound
    TaskQueue(LiveLoop loop, String name, int capacity) {
        super(
                loop.execution(),
                loop.execution().recorder().defineResource(ResourceKind.QUEUE, Scope.TASKS, name, capacity, -1),
                name);
        this.loop = loop;
        this.capacity = capacity;
    }

    private boolean isFull() {
        return capacity > 0 && items.size() >= capacity;
    }

    @Override
    int size(LiveActor actor) {
        return items.size();
    }

    @Override
    boolean put(LiveActor actor, Object value, long timeoutNanos) {
        LiveTask task = loop.awaiting("put into queue " + name());
        long message = Message.pack(
                loop.execution().recorder().nextMessage(),
                loop.execution().recorder().defineText(String.valueOf(value)));
        Deadline deadline = Deadline.after(timeoutNanos);
        while (true) {
            actor.record(EventKind.PUT_WAIT, deadline.flags(), id(), message);
            if (!isFull()) {
                actor.record(EventKind.PUT, 0, id(), message);
                items.add(new Item(value, message));
                unfinished++;
                getters.wakeNext(actor);
                return true;
            }
            if (!queueUp(task, putters, deadline)) {
                return false;
            }
        }
    }

    @Override
    @Nullable
    Object get(LiveActor actor, long timeoutNanos) {
        LiveTask task = loop.awaiting("get from queue " + name());
        Deadline deadline = Deadline.after(timeoutNanos);
        while (true) {
            actor.recordAwait(EventKind.GET_WAIT, id(), deadline.nanosLeft());
            Item item = items.poll();
            if (item != null) {
                actor.record(EventKind.GET, 0, id(), item.message());
                putters.wakeNext(actor);
                return item.value();
            }
            if (!queueUp(task, getters, deadline)) {
                return null;
            }
        }
    }

    /// Waits in the line. Returns false when the timeout passed first.
    private boolean queueUp(LiveTask task, WaitLine line, Deadline deadline) {
        TaskWait wait = new TaskWait(task);
        TaskWait.Wake wake = TaskWait.Wake.TIMED_OUT;
        long nanosLeft = deadline.nanosLeft();
        if (nanosLeft != 0) {
            line.add(wait);
            wake = task.await(wait, nanosLeft);
            line.remove(wait);
        }
        if (wake == TaskWait.Wake.DONE) {
            return true;
        }
        task.actor().record(EventKind.QUEUE_GIVE_UP, LiveLoops.flagsOf(wake), id(), 0);
        if (wake == TaskWait.Wake.CANCELLED) {
            passOn(task, line, wait);
            throw LiveLoops.cancelled(task);
        }
        return false;
    }

    /// A wake-up that comes too late for a cancelled task is for the next in the line.
    private void passOn(LiveTask task, WaitLine line, TaskWait wait) {
        boolean useful = line == getters ? !items.isEmpty() : !isFull();
        if (wait.wake() == TaskWait.Wake.DONE && useful) {
            line.wakeNext(task.actor());
        }
    }

    @Override
    void taskDone(LiveActor actor) {
        LiveTask task = loop.acting("finish a value of queue " + name());
        if (unfinished == 0) {
            throw new IllegalStateException("task " + task.name() + " says that a value of queue " + name()
                    + " is dealt with, but all that were put already are");
        }
        unfinished--;
        actor.record(EventKind.TASK_DONE, 0, id(), unfinished);
        if (unfinished == 0) {
            joiners.wakeAll(actor);
        }
    }

    @Override
    void join(LiveActor actor) {
        LiveTask task = loop.awaiting("join queue " + name());
        actor.record(EventKind.QUEUE_JOIN_WAIT, 0, id(), 0);
        TaskWait.Wake wake = TaskWait.Wake.DONE;
        if (unfinished > 0) {
            TaskWait wait = new TaskWait(task);
            joiners.add(wait);
            wake = task.await(wait, Operation.FOREVER);
            joiners.remove(wait);
        }
        actor.record(EventKind.QUEUE_JOIN, LiveLoops.flagsOf(wake), id(), 0);
        if (wake == TaskWait.Wake.CANCELLED) {
            throw LiveLoops.cancelled(task);
        }
    }
}
