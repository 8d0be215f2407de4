package dev.interleave.engine.live;

import dev.interleave.engine.RunSettings;
import dev.interleave.trace.RunInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What to run, and how.
///
/// @param programType class of the {@link dev.interleave.engine.Program}
/// @param description what its constructor takes
/// @param origin a class from the same place as the lesson, so that the engine process finds it
/// @param info what the trace is to say of the run; the engine adds what it measures
/// @param timeout when to give up; empty is never
public record LiveRequest(
        Class<?> programType,
        List<String> description,
        Class<?> origin,
        RunSettings settings,
        RunInfo info,
        Optional<Duration> timeout) {}
