package dev.interleave.trace;

/// Who may share a resource. The order is part of the log format.
public enum Scope {
    /// The threads of one process.
    THREADS,
    /// All processes of a run.
    PROCESSES,
    /// The tasks of one event loop; waiting for it is an await.
    TASKS
}
