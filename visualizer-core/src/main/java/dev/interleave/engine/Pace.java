package dev.interleave.engine;

/// What time means to a {@link Scheduler} of controlled runs.
public enum Pace {
    /// Time decides: what takes time ends when its time comes, cores and slices are shared out, and the scheduler
    /// only settles what falls on the same instant.
    CLOCK,
    /// The schedule decides, as if the operating system could hold anybody back for as long as it likes: whoever
    /// can go on may be next, and the clock follows. Only so can every interleaving be reached.
    FREE
}
