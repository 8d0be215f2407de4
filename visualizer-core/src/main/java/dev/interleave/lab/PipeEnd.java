package dev.interleave.lab;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One end of a {@link Pipe}. May be captured by the body of a child process.
///
/// @param <T> what is sent: serialisable, never null
public final class PipeEnd<T> implements Serializable {

    private static final long serialVersionUID = 1;

    private final Queue<T> out;
    private final Queue<T> in;

    PipeEnd(Queue<T> out, Queue<T> in) {
        this.out = out;
        this.in = in;
    }

    /// Never waits: a pipe takes as much as is sent.
    public void send(T value) {
        out.put(value);
    }

    /// Waits until the other end has sent something.
    public T receive() {
        return in.get();
    }

    /// Returns null when the timeout passed first.
    public @Nullable T receive(Duration timeout) {
        return in.get(timeout);
    }
}
