package dev.interleave.app.timeline.model;

/// What is selected: nothing, a lane, a span of a lane, or a stretch of time.
public sealed interface Selection {

    /// Nothing is selected.
    None NONE = new None();

    /// Nothing is selected.
    record None() implements Selection {}

    /// A whole lane.
    record Lane(LaneKey lane) implements Selection {}

    /// The span of a lane that an event began.
    ///
    /// @param event position in the trace
    record Event(LaneKey lane, int event) implements Selection {}

    /// A stretch of time over all lanes.
    record Range(TimeRange range) implements Selection {}
}
