package dev.interleave.app;

import dev.interleave.cli.InterleaveCommand;
import picocli.CommandLine;

/// Entry point: without arguments the window, with them the command line.
public final class Main {

    private Main() {}

    /// Ends the program with the exit code of the command, or 0 when the window was closed.
    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(commandLine().execute(args));
        }
        System.exit(WindowOpening.open(new OpenRequest.Nothing(), System.out, System.err));
    }

    /// The core's commands, and those that need a picture or a window.
    static CommandLine commandLine() {
        return InterleaveCommand.create(new PictureCommand(), new OpenCommand(), new PlayCommand());
    }
}
