package dev.interleave.app.timeline.model;

/// What of a run is not to be seen yet.
public enum Veil {
    NONE,
    /// Everything behind the playhead.
    FUTURE,
    /// And what locks, queues and the like are like before it.
    FUTURE_AND_RESOURCES
}
