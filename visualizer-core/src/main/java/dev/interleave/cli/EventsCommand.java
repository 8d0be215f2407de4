package dev.interleave.cli;

import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints a recording as one JSON object to a line.
@Command(
        name = "events",
        description = "Prints the events of a recording in order, one JSON object to a line.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed, also what is left of a recording that was cut off", "2:bad input"})
final class EventsCommand implements Callable<Integer> {

    @Mixin
    private final RecordingArgument recording = new RecordingArgument();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    EventsCommand() {}

    @Override
    public Integer call() throws IOException {
        Trace trace = recording.read(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        EventLines lines = new EventLines(trace);
        for (int i = 0; i < trace.size() && !out.checkError(); i++) {
            lines.write(i, out);
        }
        out.flush();
        return ExitCode.OK;
    }
}
