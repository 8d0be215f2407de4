package dev.interleave.engine;

/// Raised where a result is asked for, with the exception that the work ended with as its cause where the cause could
/// be brought along; the message always says it.
public final class WorkFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WorkFailed(String message) {
        super(message);
    }

    public WorkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
