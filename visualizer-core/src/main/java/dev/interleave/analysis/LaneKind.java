package dev.interleave.analysis;

/// What a lane is about, and so which table its id points into.
public enum LaneKind {
    ACTOR,
    RESOURCE
}
