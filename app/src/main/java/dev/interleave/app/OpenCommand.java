package dev.interleave.app;

import dev.interleave.cli.BadInput;
import dev.interleave.cli.RecordingArgument;
import dev.interleave.trace.RunInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Opens the window on a recording.
@Command(name = "open", description = "Opens the window on a recording.", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {

    @Mixin
    private final RecordingArgument recording = new RecordingArgument();

    @Option(
            names = "--beside",
            paramLabel = "OTHER",
            description = "Another recording of the same lesson: both by steps, and where they part.")
    private @Nullable Path other;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    OpenCommand() {}

    /// Reads the file before the window opens, so that a wrong one is said where it was named.
    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        OpenRequest.ShowRecording first = new OpenRequest.ShowRecording(recording.file(), recording.read(err));
        OpenRequest request = other == null
                ? first
                : beside(first, new OpenRequest.ShowRecording(other, RecordingArgument.read("--beside", other, err)));
        return WindowOpening.open(request, System.out, System.err);
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
