package dev.interleave.trace;

/// How an event's 64-bit `value` is to be read.
public enum ValueType {
    NONE,
    /// A plain number: permits left, hold count, exit code.
    NUMBER,
    /// A duration in nanoseconds.
    NANOS,
    /// A text id.
    TEXT,
    /// The number itself, or a text id when {@link EventFlags#TEXT_VALUE} is set.
    DATUM,
    /// A message: its number in the upper 32 bits, the id of its text in the lower 32 (see {@link Message}).
    MESSAGE,
    /// An actor id, or -1.
    ACTOR
}
