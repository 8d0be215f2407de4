package dev.interleave.app.timeline.model;

/// A place of the axis that a person wants to find again.
///
/// @param label may be empty
public record Mark(long nanos, String label) {}
