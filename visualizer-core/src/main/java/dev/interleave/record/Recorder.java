package dev.interleave.record;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.io.IOException;
import java.nio.file.Path;

/// Writes the events of one process to its own log in the run's directory. Any thread may call any method.
///
/// Ids are unique in the whole run: the upper bits say which process defined them.
public final class Recorder implements AutoCloseable {

    private Recorder() {}

    /// Claims the next free process index in the run's directory and opens a log for it.
    public static Recorder create(Path runDirectory) throws IOException {
        return new Recorder();
    }

    /// A recorder that hands out ids and writes nothing, to measure what recording costs.
    public static Recorder off() {
        return new Recorder();
    }

    /// Defines an actor.
    ///
    /// @param parent id of the actor that creates it, -1 for the first of the run
    /// @param flags of {@link dev.interleave.trace.EventFlags}
    /// @return its id
    public int defineActor(ActorKind kind, int parent, String name, int flags) {
        return 0;
    }

    /// Says that this process's main actor is the one with this id (which its parent process may have defined), and
    /// what the process's operating-system id is. Called once, first.
    public void defineProcess(int mainActor, long pid, String name) {}

    /// Defines a resource.
    ///
    /// @param guard for a condition, the id of its lock; else -1
    /// @return its id
    public int defineResource(ResourceKind kind, Scope scope, String name, long capacity, int guard) {
        return 0;
    }

    /// Defines a text, or finds the id of the same text defined before.
    public int defineText(String text) {
        return 0;
    }

    /// Defines a source site, or finds the id of the same one defined before. 0 is the unknown site.
    public int defineSite(String file, int line) {
        return 0;
    }

    /// A number for a queue message that no other message of the run has.
    public int nextMessage() {
        return 0;
    }

    /// Records one event, now.
    ///
    /// @param target id of an actor or resource as the kind says, -1 for none
    /// @param site from {@link #defineSite}, 0 for unknown
    public void record(EventKind kind, int flags, int actor, int target, int site, long value) {}

    @Override
    public void close() throws IOException {}
}
