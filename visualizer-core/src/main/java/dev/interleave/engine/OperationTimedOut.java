package dev.interleave.engine;

/// Raised when what was asked for did not come in time.
public final class OperationTimedOut extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OperationTimedOut(String message) {
        super(message);
    }
}
