package dev.interleave.format;

import java.io.IOException;

/// A file is missing, is no recording, or too damaged to show anything of it. The message is one or two sentences
/// for the person who tried to open it.
public final class BadRecording extends IOException {

    private static final long serialVersionUID = 1;

    public BadRecording(String message) {
        super(message);
    }
}
