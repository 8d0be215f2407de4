package dev.interleave.engine.live;

/// An event loop.
final class LiveLoop {

    /// The actor whose thread runs the loop.
    LiveActor host() {
        throw new UnsupportedOperationException("event loops are not there yet");
    }

    /// Runs the action on the loop's carrier while the calling task stays mounted: the ready queue is not touched, no
    /// other task runs meanwhile. Called on the virtual thread of the task; the action runs as that task.
    void onCarrier(LiveActor task, Runnable action) {
        throw new UnsupportedOperationException("event loops are not there yet");
    }
}
