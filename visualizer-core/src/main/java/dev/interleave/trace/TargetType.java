package dev.interleave.trace;

/// Which table an event's `target` points into.
public enum TargetType {
    NONE,
    ACTOR,
    RESOURCE
}
