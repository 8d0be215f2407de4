package dev.interleave.lab;

/// Raised when a {@link WebServer} gave no answer. The message says what was asked for and why: `GET /news:
/// connection broken`.
public final class WebFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean timedOut;

    WebFailure(String message, boolean timedOut) {
        super(message);
        this.timedOut = timedOut;
    }

    /// Whether the answer was merely late.
    public boolean isTimedOut() {
        return timedOut;
    }
}
