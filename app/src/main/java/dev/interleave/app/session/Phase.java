package dev.interleave.app.session;

/// What the open document is doing.
public sealed interface Phase {

    /// Nothing is open.
    record Idle() implements Phase {}

    /// A run has been asked for, a recording is being read.
    record Opening(String what) implements Phase {}

    /// A live run goes on, and its trace grows.
    record Running() implements Phase {}

    /// A trace that no longer changes.
    record Replaying() implements Phase {}

    /// Whether an engine is at work.
    default boolean isRunning() {
        return this instanceof Running;
    }
}
