package dev.interleave.record;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of one process's log: a directory below the run's directory. Directories are claimed in order,
/// without gaps, so whoever knows the first `n` needs to look for one name only.
record LogFiles(Path directory, int process) {

    static LogFiles of(Path runDirectory, int process) {
        return new LogFiles(runDirectory.resolve("process-" + process), process);
    }

    /// Claims the next free process index of the run. Processes may race for it.
    static LogFiles claim(Path runDirectory) throws IOException {
        for (int process = 0; process < LogDescriptor.MAX_PROCESSES; process++) {
            LogFiles files = of(runDirectory, process);
            try {
                Files.createDirectory(files.directory);
                return files;
            } catch (FileAlreadyExistsException _) {
                // Somebody has this one.
            }
        }
        throw new IOException(
                "A run may have at most " + LogDescriptor.MAX_PROCESSES + " processes; this one started more.");
    }

    boolean exist() {
        return Files.exists(directory);
    }

    Path head() {
        return directory.resolve("head");
    }

    Path definitions() {
        return directory.resolve("definitions");
    }

    Path segment(int index) {
        return directory.resolve("events-" + index);
    }
}
