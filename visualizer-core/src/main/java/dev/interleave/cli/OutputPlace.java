package dev.interleave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a command is to write a file: better to hear before a run than after it that it cannot be saved.
public final class OutputPlace {

    private OutputPlace() {}

    /// Tries it, and leaves nothing there.
    ///
    /// @param option what names the file
    /// @throws BadInput when no file can be written there
    public static void check(String option, Path file) {
        if (file.toString().isBlank()) {
            throw new BadInput(option + " is empty, but must be the name of a file.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw cannot(file, "it is a folder; name a file");
        }
        if (!Files.isDirectory(folder)) {
            throw cannot(file, "its folder does not exist; make it first");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw cannot(file, "it is no ordinary file; name another");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw cannot(file, "it may not be written; name another");
        }
        probe(file, folder);
    }

    /// Whether a folder takes new files is known only by trying: rights do not say it of every file system.
    private static void probe(Path file, Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".interleave-", ".probe"));
        } catch (IOException | SecurityException refused) {
            throw cannot(file, "no file can be made in its folder; name another");
        }
    }

    private static BadInput cannot(Path file, String why) {
        return new BadInput("Cannot save to " + file + ": " + why + ".");
    }
}
