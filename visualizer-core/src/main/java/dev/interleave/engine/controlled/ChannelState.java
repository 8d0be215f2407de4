package dev.interleave.engine.controlled;

import dev.interleave.engine.Operation;
import dev.interleave.engine.QueueOperation.CreateQueue;
import dev.interleave.engine.Step;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.Scope;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A queue between threads or processes. What goes to another process is copied on the way.
final class ChannelState extends QueueState {

    private static final long serialVersionUID = 1;

    /// A value on its way, with what its events say of it.
    private record Item(Object content, long message) {}

    private final int capacity;
    private final transient ArrayDeque<Item> items = new ArrayDeque<>();
    private transient int unfinished;

    ChannelState(ControlledActor creator, CreateQueue create) {
        super(creator, create.scope(), create.name(), create.capacity());
        this.capacity = create.capacity();
    }

    @Override
    boolean isEnabled(ControlledActor actor) {
        return switch (actor.step) {
            case PUT -> capacity == 0 || items.size() < capacity;
            case GET -> !items.isEmpty();
            case JOIN_QUEUE -> unfinished == 0;
            default -> true;
        };
    }

    @Override
    boolean put(ControlledActor actor, Object value, long timeoutNanos) {
        Object sent = scope == Scope.PROCESSES ? Parcels.pack(actor, value, "process queue " + name) : value;
        Tape tape = kernel.tape;
        long message = tape == null ? 0 : Message.pack(tape.nextMessage(), tape.text(String.valueOf(value)));
        kernel.arrive(actor, Step.PUT, this, EventKind.PUT_WAIT, message, timeoutNanos);
        if (actor.timedOut()) {
            actor.record(EventKind.QUEUE_GIVE_UP, 0, id, 0);
            return false;
        }
        actor.record(EventKind.PUT, 0, id, message);
        items.addLast(new Item(sent, message));
        unfinished++;
        return true;
    }

    @Override
    @Nullable
    Object get(ControlledActor actor, long timeoutNanos) {
        kernel.arrive(actor, Step.GET, this, EventKind.GET_WAIT, timeoutNanos, timeoutNanos);
        if (actor.timedOut()) {
            actor.record(EventKind.QUEUE_GIVE_UP, 0, id, 0);
            return null;
        }
        Item item = items.removeFirst();
        actor.record(EventKind.GET, 0, id, item.message);
        return item.content instanceof Parcel parcel ? parcel.open(actor) : item.content;
    }

    @Override
    void taskDone(ControlledActor actor) {
        kernel.arrive(actor, Step.TASK_DONE, this);
        if (unfinished == 0) {
            throw new IllegalStateException(
                    scope == Scope.PROCESSES
                            ? actor.name + " says more often that it is done than queue " + name + " had messages"
                            : actor.name + " says that more is done in queue " + name + " than was put into it");
        }
        unfinished--;
        actor.record(EventKind.TASK_DONE, 0, id, unfinished);
    }

    @Override
    void join(ControlledActor actor) {
        kernel.arrive(actor, Step.JOIN_QUEUE, this, EventKind.QUEUE_JOIN_WAIT, 0, Operation.FOREVER);
        actor.record(EventKind.QUEUE_JOIN, 0, id, 0);
    }

    @Override
    int size(ControlledActor actor) {
        kernel.arrive(actor, Step.ASK_SIZE, this);
        return items.size();
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
            hash = 31 * hash + (item.content instanceof Parcel parcel ? parcel.contentHash() : item.content.hashCode());
        }
        return hash;
    }
}
