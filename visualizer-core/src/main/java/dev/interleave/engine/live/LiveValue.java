package dev.interleave.engine.live;

import static dev.interleave.trace.EventKind.READ;
import static dev.interleave.trace.EventKind.WRITE;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// A variable that the actors of one process share. A single read or write is whole and at once visible, and
/// recorded in the order in which it happened; what lies between two of them is unprotected.
final class LiveValue extends ValueHandle {

    private static final long serialVersionUID = 1;

    private final transient Gate gate = new Gate();
    private transient @Nullable Object content;

    private LiveValue(LiveExecution execution, int id, String name) {
        super(execution, id, name);
    }

    static LiveValue create(LiveActor creator, String name, @Nullable Object initial) {
        LiveExecution execution = creator.execution();
        int id = execution.recorder().defineResource(ResourceKind.VALUE, Scope.THREADS, name, 0, -1);
        LiveValue value = new LiveValue(execution, id, name);
        value.write(creator, initial);
        return value;
    }

    @Override
    @Nullable
    Object read(LiveActor actor) {
        gate.enter(actor);
        try {
            Object read = content;
            recordDatum(actor, READ, id(), read);
            return read;
        } finally {
            gate.leave();
        }
    }

    @Override
    void write(LiveActor actor, @Nullable Object written) {
        gate.enter(actor);
        try {
            recordDatum(actor, WRITE, id(), written);
            content = written;
        } finally {
            gate.leave();
        }
    }

    /// Records an access: whole numbers and truth values as numbers, all else as text.
    static void recordDatum(LiveActor actor, EventKind kind, int target, @Nullable Object datum) {
        switch (datum) {
            case Long number -> actor.record(kind, 0, target, number);
            case Integer number -> actor.record(kind, 0, target, number);
            case Short number -> actor.record(kind, 0, target, number);
            case Byte number -> actor.record(kind, 0, target, number);
            case Boolean truth -> actor.record(kind, 0, target, truth ? 1 : 0);
            case null, default -> actor.record(kind, EventFlags.TEXT_VALUE, target, String.valueOf(datum));
        }
    }
}
