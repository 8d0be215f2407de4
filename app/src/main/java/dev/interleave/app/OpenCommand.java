package dev.interleave.app;

import dev.interleave.cli.BadInput;
import dev.interleave.format.RecordingReader;
import dev.interleave.trace.RunInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Opens the window on a recording.
@Command(name = "open", description = "Opens the window on a recording.", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "A recording, made with 'interleave run --record'.")
    private Path file = Path.of("");

    @Option(
            names = "--beside",
            paramLabel = "OTHER",
            description = "Another recording of the same lesson: both by steps, and where they part.")
    private @Nullable Path other;

    OpenCommand() {}

    /// Reads the file before the window opens, so that a wrong one is said where it was named.
    @Override
    public Integer call() throws IOException {
        OpenRequest.ShowRecording first = read(file);
        OpenRequest request = other == null ? first : beside(first, read(other));
        return WindowOpening.open(request, System.out, System.err);
    }

    private static OpenRequest.ShowRecording read(Path recording) throws IOException {
        return new OpenRequest.ShowRecording(recording, RecordingReader.read(recording));
    }

    private static OpenRequest beside(OpenRequest.ShowRecording first, OpenRequest.ShowRecording second) {
        String one = first.trace().info().get(RunInfo.LESSON);
        String another = second.trace().info().get(RunInfo.LESSON);
        if (!one.equals(another)) {
            throw new BadInput(
                    "--beside is a recording of '" + another + "', but " + first.name() + " is one of '" + one + "'.");
        }
        return new OpenRequest.ShowBeside(first, second);
    }
}
