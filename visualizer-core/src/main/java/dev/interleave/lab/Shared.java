package dev.interleave.lab;

import dev.interleave.engine.Handle;
import dev.interleave.engine.MemoryOperation.Read;
import dev.interleave.engine.MemoryOperation.Write;

/// A variable that several actors read and write. Nothing protects it.
public final class Shared<T> extends Primitive {

    private static final long serialVersionUID = 1;

    Shared(Handle handle) {
        super(handle);
    }

    public T get() {
        return answer(new Read(handle));
    }

    public void set(T value) {
        perform(new Write(handle, value));
    }
}
