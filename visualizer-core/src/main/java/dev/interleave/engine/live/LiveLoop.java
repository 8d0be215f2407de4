package dev.interleave.engine.live;

/// An event loop.
abstract class LiveLoop {

    /// The actor whose thread runs the loop.
    abstract LiveActor host();

    /// Runs the action on the loop's carrier while the calling task stays mounted: the ready queue is not
    /// touched, no other task runs meanwhile. Called on the virtual thread of the task; the action runs as that
    /// task.
    abstract void onCarrier(LiveActor task, Runnable action);
}
