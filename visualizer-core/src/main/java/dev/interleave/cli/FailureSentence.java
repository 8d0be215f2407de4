package dev.interleave.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What a person is told of a file that could not be read or written.
public final class FailureSentence {

    private FailureSentence() {}

    /// The file system's exceptions say only a path; everything else in the project says a sentence.
    public static String of(IOException exception) {
        return switch (exception) {
            case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
            case AccessDeniedException denied -> "Access to " + denied.getFile() + " is denied.";
            case FileAlreadyExistsException there -> there.getFile() + " is in the way.";
            case FileSystemException other -> "Cannot use " + other.getFile() + ": " + reason(other);
            default -> String.valueOf(exception.getMessage());
        };
    }

    private static String reason(FileSystemException exception) {
        String reason = exception.getReason();
        return reason == null ? exception.getClass().getSimpleName() : reason;
    }
}
