package dev.interleave.app.session;

/// What the open document is doing.
public sealed interface Phase {

    /// Nothing is open.
    record Idle() implements Phase {}

    /// A run has been asked for, a recording is being read.
    record Opening(String what) implements Phase {}

    /// A controlled run takes its time, and nothing of it is there yet.
    record Computing(String what) implements Phase {}

    /// A live run goes on, and its trace grows.
    record Running() implements Phase {}

    /// A trace that no longer changes.
    record Replaying() implements Phase {}

    /// Whether a live run goes on.
    default boolean isRunning() {
        return this instanceof Running;
    }

    /// Whether there is something that could be told to stop.
    default boolean canStop() {
        return this instanceof Running || this instanceof Computing;
    }
}
