package dev.interleave.engine;

import dev.interleave.trace.Trace;
import java.util.List;

/// A run that has ended.
///
/// @param trace all that was recorded, its information complete but for the verdict
public record RunResult(Outcome outcome, Trace trace, List<ProcessEnd> processes) {

    /// How one process of the run ended.
    ///
    /// @param exit exit code, negative signal number when killed
    public record ProcessEnd(long pid, String name, int exit) {}
}
