package dev.interleave.engine.controlled;

import dev.interleave.engine.MemoryOperation.CreateValue;
import dev.interleave.engine.Step;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A variable of one process, or a number that all processes share. One read or write is a step; what lies
/// between two of them is unprotected.
final class ValueState extends ResourceState {

    private static final long serialVersionUID = 1;

    private transient @Nullable Object content;

    private ValueState(ControlledActor creator, Scope scope, String name) {
        super(creator, ResourceKind.VALUE, scope == Scope.TASKS ? Scope.THREADS : scope, name, 0, -1);
    }

    /// With its first value, which is written by the creator and no step: nobody else can see it yet.
    static ValueState create(ControlledActor creator, CreateValue create) {
        ValueState value = new ValueState(creator, create.scope(), create.name());
        value.requireNumber(create.initial());
        value.store(creator, create.initial());
        return value;
    }

    /// A variable of the receiver's process that begins as one of another process was.
    static ValueState copy(ControlledActor receiver, String name, @Nullable Object content) {
        ValueState value = new ValueState(receiver, Scope.THREADS, name);
        value.store(receiver, content);
        return value;
    }

    private void requireNumber(@Nullable Object written) {
        if (scope == Scope.PROCESSES && !(written instanceof Long)) {
            throw new IllegalArgumentException("value " + name + " is shared by processes and holds a long number, "
                    + "so " + written + " cannot be written to it");
        }
    }

    @Nullable
    Object read(ControlledActor actor) {
        kernel.arrive(actor, Step.READ, this);
        record(actor, EventKind.READ, content);
        return content;
    }

    void write(ControlledActor actor, @Nullable Object written) {
        requireNumber(written);
        kernel.arrive(actor, Step.WRITE, this);
        store(actor, written);
    }

    private void store(ControlledActor actor, @Nullable Object written) {
        record(actor, EventKind.WRITE, written);
        content = written;
        kernel.lookout.wrote(this, written);
    }

    /// Records an access: whole numbers and truth values as numbers, all else as text.
    private void record(ControlledActor actor, EventKind event, @Nullable Object datum) {
        if (kernel.tape == null) {
            return;
        }
        switch (datum) {
            case Long number -> actor.record(event, 0, id, number);
            case Integer number -> actor.record(event, 0, id, number);
            case Short number -> actor.record(event, 0, id, number);
            case Byte number -> actor.record(event, 0, id, number);
            case Boolean truth -> actor.record(event, 0, id, truth ? 1 : 0);
            case null, default -> actor.record(event, EventFlags.TEXT_VALUE, id, String.valueOf(datum));
        }
    }

    @Override
    int stateHash() {
        return Objects.hashCode(content);
    }
}
