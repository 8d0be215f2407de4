package dev.interleave.engine.live;

import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;

/// What lesson code of a live run holds: an actor or resource of this process, with the id that its events
/// carry.
///
/// Never serialised itself: the stream to a child process puts a {@link dev.interleave.engine.Handle} of the
/// child in its place, or refuses with the reason.
abstract class LiveHandle implements Handle {

    private static final long serialVersionUID = 1;

    private final transient LiveExecution execution;
    private final int id;
    private final String name;

    LiveHandle(LiveExecution execution, int id, String name) {
        this.execution = execution;
        this.id = id;
        this.name = name;
    }

    @Override
    public final LiveExecution execution() {
        return execution;
    }

    /// As recorded.
    final int id() {
        return id;
    }

    /// What the lesson calls it.
    final String name() {
        return name;
    }

    /// Says that an operation was given a handle that it cannot be done to, which the lab never does.
    static IllegalArgumentException foreign(Operation<?> operation) {
        return new IllegalArgumentException("a live run cannot do this: " + operation);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("a live handle cannot be read back");
    }
}
