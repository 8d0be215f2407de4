package dev.interleave.engine;

import java.io.Serializable;

/// What an engine gives lesson code to hold for an actor or a resource. Only the engine that made it looks inside.
///
/// Serialisable only on the way to a child process of the same run, where the engine puts the child's own handle in
/// its place, or refuses with the reason.
public interface Handle extends Serializable {

    /// The engine that interprets operations on this.
    Execution execution();
}
