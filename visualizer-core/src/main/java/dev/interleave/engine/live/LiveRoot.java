package dev.interleave.engine.live;

/// The execution itself, as lesson code holds it.
final class LiveRoot extends LiveHandle {

    private static final long serialVersionUID = 1;

    LiveRoot(LiveExecution execution) {
        super(execution, -1, "lab");
    }
}
