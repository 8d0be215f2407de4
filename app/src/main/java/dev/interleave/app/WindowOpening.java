package dev.interleave.app;

import dev.interleave.cli.ExitCode;
import java.io.PrintStream;

/// Opens the window if there can be one.
final class WindowOpening {

    private WindowOpening() {}

    /// Shows the window until it is closed. Where there is no display, {@link HeadlessFallback} does
    /// what can be done without one.
    ///
    /// @return the exit code
    static int open(OpenRequest request, PrintStream out, PrintStream err) {
        if (HeadlessFallback.isNeeded()) {
            return HeadlessFallback.show(request, out, err);
        }
        try {
            InterleaveApp.launch(request);
            return ExitCode.OK;
        } catch (UnsupportedOperationException noToolkit) {
            err.println("JavaFX cannot open a window here: " + noToolkit.getMessage()
                    + " (On Linux it needs GTK 3.) Going on without one.");
            return HeadlessFallback.show(request, out, err);
        }
    }
}
