package dev.interleave.cli;

/// Something given on the command line is wrong. The message is one sentence or more that names it and says what to do.
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadInput(String message) {
        super(message);
    }
}
