package dev.interleave.engine.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The directory below the temporary directory that holds everything a run has on disk: one log of events and
/// one log of output per process, the broker's socket, shared memory.
///
/// Its name carries the process that owns the run, a file in it when that process started: so a directory
/// whose owner died with no time to clean up is recognised, and removed at the next start of a run.
final class RunDirectory {

    private static final String PREFIX = "interleave-run-";
    private static final String OWNER = "owner";
    /// A process id that is used again sooner than this after its process began does not occur.
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private RunDirectory() {}

    static Path create() throws IOException {
        return createIn(Path.of(System.getProperty("java.io.tmpdir", ".")));
    }

    /// @throws IOException with a sentence, when the folder takes no other
    static Path createIn(Path parent) throws IOException {
        ProcessHandle owner = ProcessHandle.current();
        Path directory = make(parent, PREFIX + owner.pid() + "-");
        Files.writeString(directory.resolve(OWNER), startOf(owner).toString());
        return directory;
    }

    private static Path make(Path parent, String prefix) throws IOException {
        try {
            return Files.createTempDirectory(parent, prefix);
        } catch (IOException | SecurityException refused) {
            throw new IOException(
                    "Cannot make a folder for the run in " + parent
                            + "; name another with -Djava.io.tmpdir=FOLDER in JAVA_TOOL_OPTIONS.",
                    refused);
        }
    }

    /// Where a process's standard error goes; processes of the same name share one file.
    static Path outputLog(Path directory, String process) {
        return directory.resolve(process.replaceAll("[^A-Za-z0-9._-]", "_") + ".log");
    }

    /// The last line of a process's output that says something, empty when there is none.
    static String lastLine(Path directory, String process) {
        try {
            List<String> lines = Files.readAllLines(outputLog(directory, process));
            return lines.reversed().stream()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException noLog) {
            return "";
        }
    }

    /// Removes the directories of runs whose owner is gone. What cannot be removed is left for the next time.
    static void sweep() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir", "."));
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path directory : directories) {
                if (isAbandoned(directory)) {
                    remove(directory);
                }
            }
        } catch (IOException unreadable) {
            // The temporary directory cannot be listed: then creating one in it will say so.
        }
    }

    private static boolean isAbandoned(Path directory) throws IOException {
        String name = directory.getFileName().toString();
        int end = name.indexOf('-', PREFIX.length());
        if (end < 0 || !name.substring(PREFIX.length(), end).matches("\\d{1,18}")) {
            return false;
        }
        Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length(), end)));
        if (owner.isEmpty() || !owner.get().isAlive()) {
            return true;
        }
        Path file = directory.resolve(OWNER);
        if (!Files.isReadable(file)) {
            return false;
        }
        try {
            Instant written = Instant.parse(Files.readString(file).strip());
            return Duration.between(written, startOf(owner.get())).abs().compareTo(SAME_START) > 0;
        } catch (DateTimeParseException halfWritten) {
            return false;
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /// Removes the directory and all in it. Does nothing where it is gone already; other processes may be
    /// removing it too.
    static void remove(Path directory) {
        for (int attempt = 0; attempt < 3 && Files.exists(directory); attempt++) {
            try {
                Files.walkFileTree(directory, new Remover());
            } catch (IOException changedMeanwhile) {
                // A process that was ending had still made a file; the next attempt takes it.
            }
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
            if (reason instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw reason;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException reason) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
