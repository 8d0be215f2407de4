package dev.interleave.cli;

import dev.interleave.format.RecordingReader;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/// Which recording: what several commands take.
public final class RecordingArgument {

    @Parameters(index = "0", paramLabel = "FILE", description = "A recording, made with 'interleave run --record'.")
    private Path file = Path.of("");

    public RecordingArgument() {}

    /// As given.
    public Path file() {
        return file;
    }

    /// Reads it, and says when it is not whole.
    ///
    /// @param err is told what is missing
    /// @throws IOException when it cannot be read, with a sentence
    public Trace read(PrintWriter err) throws IOException {
        return read("FILE", file, err);
    }

    /// The same of another that a command takes.
    ///
    /// @param name what the command calls it
    public static Trace read(String name, Path file, PrintWriter err) throws IOException {
        if (file.toString().isBlank()) {
            throw new BadInput(name + " is empty, but must be the name of a recording.");
        }
        Trace trace = RecordingReader.read(file);
        String torn = trace.info().get(RunInfo.TORN);
        if (!torn.isEmpty()) {
            err.println(torn);
            err.flush();
        }
        return trace;
    }
}
