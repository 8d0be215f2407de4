package dev.interleave.analysis;

/// Why one event had to come before another.
public enum ArrowKind {
    /// A message, from put to get.
    MESSAGE,
    /// A lock or permit, from the release to the acquire that had waited for it.
    HAND_OFF,
    /// Something told a waiting actor to go on: notify, set, trip, end, result, ready.
    WAKE_UP,
    /// From the start of an actor to its beginning.
    START
}
