package dev.interleave.engine.live;

import static dev.interleave.engine.Operation.FOREVER;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A queue between the threads of one process.
final class LiveQueue extends QueueHandle {

    private static final long serialVersionUID = 1;

    /// A value on its way, with what its events say of it.
    private record Item(Object value, long message) {}

    private final int capacity;
    private final transient Gate gate = new Gate();
    private final transient ArrayDeque<Item> items = new ArrayDeque<>();
    private final transient Line putters = new Line();
    private final transient Line getters = new Line();
    private final transient Line joiners = new Line();
    private transient int unfinished;

    private LiveQueue(LiveExecution execution, int id, String name, int capacity) {
        super(execution, id, name);
        this.capacity = capacity;
    }

    static LiveQueue create(LiveExecution execution, String name, int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("queue " + name + " cannot have " + capacity + " places");
        }
        int id = execution.recorder().defineResource(ResourceKind.QUEUE, Scope.THREADS, name, capacity, -1);
        return new LiveQueue(execution, id, name, capacity);
    }

    @Override
    boolean put(LiveActor actor, Object value, long timeoutNanos) {
        int text = execution().recorder().defineText(String.valueOf(value));
        Item item = new Item(value, Message.pack(execution().recorder().nextMessage(), text));
        return gate.perform(actor, putters, timeoutNanos, new Putting(actor, timeoutNanos, item));
    }

    @Override
    @Nullable
    Object get(LiveActor actor, long timeoutNanos) {
        Getting getting = new Getting(actor, timeoutNanos);
        gate.perform(actor, getters, timeoutNanos, getting);
        return getting.value;
    }

    @Override
    void taskDone(LiveActor actor) {
        gate.enter(actor);
        try {
            if (unfinished == 0) {
                throw new IllegalStateException(
                        actor.name() + " says that more is done in queue " + name() + " than was put into it");
            }
            actor.record(EventKind.TASK_DONE, 0, id(), unfinished - 1);
            unfinished--;
            if (unfinished == 0) {
                joiners.wakeAll();
            }
        } finally {
            gate.leave();
        }
    }

    @Override
    void join(LiveActor actor) {
        gate.perform(actor, joiners, FOREVER, new Joining(actor));
    }

    @Override
    int size(LiveActor actor) {
        gate.enter(actor);
        try {
            return items.size();
        } finally {
            gate.leave();
        }
    }

    private final class Putting implements Attempt {
        private final LiveActor actor;
        private final long timeoutNanos;
        private final Item item;

        Putting(LiveActor actor, long timeoutNanos, Item item) {
            this.actor = actor;
            this.timeoutNanos = timeoutNanos;
            this.item = item;
        }

        @Override
        public void begin() {
            actor.record(EventKind.PUT_WAIT, timeoutNanos < 0 ? 0 : EventFlags.TIMED, id(), item.message);
        }

        @Override
        public boolean succeeds() {
            if (capacity > 0 && items.size() == capacity) {
                return false;
            }
            actor.record(EventKind.PUT, 0, id(), item.message);
            items.addLast(item);
            unfinished++;
            getters.wakeOne();
            return true;
        }

        @Override
        public void giveUp() {
            actor.record(EventKind.QUEUE_GIVE_UP, 0, id(), 0);
        }
    }

    private final class Getting implements Attempt {
        private final LiveActor actor;
        private final long timeoutNanos;
        private @Nullable Object value;

        Getting(LiveActor actor, long timeoutNanos) {
            this.actor = actor;
            this.timeoutNanos = timeoutNanos;
        }

        @Override
        public void begin() {
            actor.recordWait(EventKind.GET_WAIT, id(), timeoutNanos);
        }

        @Override
        public boolean succeeds() {
            Item item = items.pollFirst();
            if (item == null) {
                return false;
            }
            value = item.value;
            actor.record(EventKind.GET, 0, id(), item.message);
            putters.wakeOne();
            return true;
        }

        @Override
        public void giveUp() {
            actor.record(EventKind.QUEUE_GIVE_UP, 0, id(), 0);
        }
    }

    private final class Joining implements Attempt {
        private final LiveActor actor;

        Joining(LiveActor actor) {
            this.actor = actor;
        }

        @Override
        public void begin() {
            actor.record(EventKind.QUEUE_JOIN_WAIT, 0, id(), 0);
        }

        @Override
        public boolean succeeds() {
            if (unfinished > 0) {
                return false;
            }
            actor.record(EventKind.QUEUE_JOIN, 0, id(), 0);
            return true;
        }

        @Override
        public void giveUp() {
            throw new IllegalStateException("a queue is joined without a timeout");
        }
    }
}
