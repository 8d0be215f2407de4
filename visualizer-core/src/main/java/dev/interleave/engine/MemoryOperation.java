package dev.interleave.engine;

import dev.interleave.trace.Scope;
import org.jspecify.annotations.Nullable;

/// Memory that several actors read and write.
public sealed interface MemoryOperation<R extends @Nullable Object> extends Operation<R> {

    /// A variable. With scope THREADS a child process gets its own copy; with scope PROCESSES all see one, and the
    /// value must be a {@link Long}.
    record CreateValue(String name, Scope scope, @Nullable Object initial) implements MemoryOperation<Handle> {}

    record Read(Handle value) implements MemoryOperation<@Nullable Object> {}

    record Write(Handle value, @Nullable Object content) implements MemoryOperation<@Nullable Void> {}
}
