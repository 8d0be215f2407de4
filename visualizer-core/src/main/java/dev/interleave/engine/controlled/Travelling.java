package dev.interleave.engine.controlled;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What travels to another process in place of a handle.
sealed interface Travelling extends Serializable {

    /// Something that means the same in every process.
    ///
    /// @param place in the parcel
    record Shared(int place) implements Travelling {
        private static final long serialVersionUID = 1;
    }

    /// A variable, which the other process gets a copy of in its own memory.
    ///
    /// @param content serialisable
    record Copy(String name, @Nullable Object content) implements Travelling {
        private static final long serialVersionUID = 1;
    }
}
