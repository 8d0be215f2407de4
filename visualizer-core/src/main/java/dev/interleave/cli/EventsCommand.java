package dev.interleave.cli;

import dev.interleave.format.RecordingReader;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints a recording as one JSON object to a line.
@Command(
        name = "events",
        description = "Prints the events of a recording in order, one JSON object to a line.",
        mixinStandardHelpOptions = true)
final class EventsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "A recording, made with 'interleave run --record'.")
    private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    EventsCommand() {}

    @Override
    public Integer call() throws IOException {
        Trace trace = RecordingReader.read(file);
        PrintWriter out = spec.commandLine().getOut();
        EventLines lines = new EventLines(trace);
        for (int i = 0; i < trace.size() && !out.checkError(); i++) {
            lines.write(i, out);
        }
        out.flush();
        return ExitCode.OK;
    }
}
