package dev.interleave.engine.live;

import dev.interleave.trace.ResourceKind;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What travels to another process of the run in place of a handle: enough to make that process's own.
sealed interface Travelling extends Serializable {

    /// The execution: the other process has its own.
    record Root() implements Travelling {
        private static final long serialVersionUID = 1;
    }

    /// A resource that the broker keeps, or a place in the shared memory.
    ///
    /// @param key of the broker, or the place
    record Resource(ResourceKind kind, int id, String name, int key) implements Travelling {
        private static final long serialVersionUID = 1;
    }

    /// A web server, which every process asks over the same port.
    record WebServer(int id, String name, int port) implements Travelling {
        private static final long serialVersionUID = 1;
    }

    /// A variable, which the other process gets a copy of in its own memory.
    ///
    /// @param content serialisable
    record Copy(String name, @Nullable Object content) implements Travelling {
        private static final long serialVersionUID = 1;
    }
}
