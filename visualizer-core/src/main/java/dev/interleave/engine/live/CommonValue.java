package dev.interleave.engine.live;

import dev.interleave.engine.live.broker.SharedMemory;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import org.jspecify.annotations.Nullable;

/// A number in the memory that all processes of a run share.
final class CommonValue extends ValueHandle implements Sendable {

    private static final long serialVersionUID = 1;

    private final transient SharedMemory memory;
    private final int place;

    CommonValue(LiveExecution execution, int id, String name, SharedMemory memory, int place) {
        super(execution, id, name);
        this.memory = memory;
        this.place = place;
    }

    @Override
    Long read(LiveActor actor) {
        return memory.together(place, () -> {
            long content = memory.read(place);
            actor.record(EventKind.READ, 0, id(), content);
            return content;
        });
    }

    @Override
    void write(LiveActor actor, @Nullable Object content) {
        if (!(content instanceof Long number)) {
            throw new IllegalArgumentException("value " + name() + " is shared by processes and holds a long number, "
                    + "so " + content + " cannot be written to it");
        }
        memory.together(place, () -> {
            memory.write(place, number);
            actor.record(EventKind.WRITE, 0, id(), number);
            return number;
        });
    }

    @Override
    public Travelling travelling() {
        return new Travelling.Resource(ResourceKind.VALUE, id(), name(), place);
    }
}
