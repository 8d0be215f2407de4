package dev.interleave.engine.live;

import dev.interleave.engine.MemoryOperation;
import dev.interleave.engine.MemoryOperation.CreateValue;
import dev.interleave.engine.MemoryOperation.Read;
import dev.interleave.engine.MemoryOperation.Write;
import org.jspecify.annotations.Nullable;

/// Shared values.
final class LiveMemory {

    private final LiveExecution execution;

    LiveMemory(LiveExecution execution) {
        this.execution = execution;
    }

    @Nullable
    Object perform(LiveActor actor, MemoryOperation<?> operation) {
        return switch (operation) {
            case CreateValue create -> value(actor, create);
            case Read(ValueHandle value) -> value.read(actor);
            case Write(ValueHandle value, var content) -> {
                value.write(actor, content);
                yield null;
            }
            case Read _, Write _ -> throw LiveHandle.foreign(operation);
        };
    }

    private ValueHandle value(LiveActor actor, CreateValue create) {
        return switch (create.scope()) {
            case THREADS, TASKS -> LiveValue.create(actor, create.name(), create.initial());
            case PROCESSES -> execution.processes().createValue(actor, create.name(), create.initial());
        };
    }
}
