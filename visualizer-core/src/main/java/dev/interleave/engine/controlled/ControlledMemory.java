package dev.interleave.engine.controlled;

import dev.interleave.engine.MemoryOperation;
import dev.interleave.engine.MemoryOperation.CreateValue;
import dev.interleave.engine.MemoryOperation.Read;
import dev.interleave.engine.MemoryOperation.Write;
import org.jspecify.annotations.Nullable;

/// Shared values.
final class ControlledMemory {

    ControlledMemory(Kernel kernel) {}

    @Nullable
    Object perform(ControlledActor actor, MemoryOperation<?> operation) {
        return switch (operation) {
            case Read(ValueState value) -> value.read(actor);
            case Write(ValueState value, var content) -> {
                value.write(actor, content);
                yield null;
            }
            case CreateValue create -> ValueState.create(actor, create);
            case Read _, Write _ -> throw ControlledHandle.foreign(operation);
        };
    }
}
