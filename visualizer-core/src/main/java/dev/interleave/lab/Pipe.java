package dev.interleave.lab;

import java.util.List;

/// A connection with two ends; what one end sends, the other receives, in order and both ways. Made of two queues
/// between processes, so a child process may capture an end.
///
/// @param <T> what is sent: serialisable, never null
public final class Pipe<T> {

    private final PipeEnd<T> first;
    private final PipeEnd<T> second;

    Pipe(Queue<T> forth, Queue<T> back) {
        first = new PipeEnd<>(forth, back);
        second = new PipeEnd<>(back, forth);
    }

    public PipeEnd<T> first() {
        return first;
    }

    public PipeEnd<T> second() {
        return second;
    }

    /// Both, first and second.
    public List<PipeEnd<T>> ends() {
        return List.of(first, second);
    }
}
