package dev.interleave.schedule;

/// Raised when a run is not the one that a schedule was made for.
public final class Drifted extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Drifted(String message) {
        super(message);
    }
}
