package dev.interleave.app;

import dev.interleave.app.compare.RunNames;
import dev.interleave.app.machine.Engine;
import dev.interleave.app.session.ControlledRequest;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the window is to show when it opens.
public sealed interface OpenRequest {

    /// The default lesson, run and played at once.
    record Nothing() implements OpenRequest {}

    /// A lesson, run and played at once.
    ///
    /// @param id as in the catalogue
    /// @param arguments texts by parameter name; what is missing takes its default
    /// @param engine empty for the one that was used last
    /// @param interpreterLock whether there is to be one
    record PlayLesson(String id, Map<String, String> arguments, Optional<Engine> engine, boolean interpreterLock)
            implements OpenRequest {
        public PlayLesson {
            arguments = Map.copyOf(arguments);
        }

        public PlayLesson(String id, Map<String, String> arguments) {
            this(id, arguments, Optional.empty(), false);
        }
    }

    /// A controlled run, had and played at once.
    record PlayControlled(ControlledRequest request) implements OpenRequest {}

    /// A recording that has been read.
    ///
    /// @param file where it came from
    record ShowRecording(Path file, Trace trace) implements OpenRequest {

        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    /// Two recordings of one lesson, to be compared; the first is open behind them.
    record ShowBeside(ShowRecording first, ShowRecording second) implements OpenRequest {

        /// The runs are called by their files.
        RunNames names() {
            return new RunNames(first.name(), second.name());
        }
    }
}
