package dev.interleave.app;

import dev.interleave.format.RecordingReader;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Opens the window on a recording.
@Command(name = "open", description = "Opens the window on a recording.", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "A recording, made with 'interleave run --record'.")
    private Path file = Path.of("");

    OpenCommand() {}

    /// Reads the file before the window opens, so that a wrong one is said where it was named.
    @Override
    public Integer call() throws IOException {
        Trace trace = RecordingReader.read(file);
        return WindowOpening.open(new OpenRequest.ShowRecording(file, trace), System.out, System.err);
    }
}
