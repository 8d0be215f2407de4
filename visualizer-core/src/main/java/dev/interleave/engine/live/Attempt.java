package dev.interleave.engine.live;

/// One actor's go at something that may have to be waited for. Every method runs inside the primitive's
/// {@link Gate}, so what it records is in the order in which it happens.
interface Attempt {

    /// Records that the actor wants it.
    void begin();

    /// Does it and records that, or returns false and changes nothing.
    boolean succeeds();

    /// Records that the timeout has passed.
    void giveUp();
}
