package dev.interleave.app.explore;

/// What a search is doing.
///
///     IDLE ──► RUNNING ──► ENDED
///               ▲   │
///               │   ▼
///          STOPPED ◄── STOPPING
public enum Status {
    /// Nothing has been asked for yet.
    IDLE,
    RUNNING,
    /// Asked to stop; its threads end.
    STOPPING,
    /// Can go on.
    STOPPED,
    /// Nothing is left to try within its bounds.
    ENDED
}
