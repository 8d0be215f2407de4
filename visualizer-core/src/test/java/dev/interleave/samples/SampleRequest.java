package dev.interleave.samples;

import dev.interleave.engine.Program;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.live.LiveRequest;
import dev.interleave.trace.RunInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What tests and benchmarks ask a live run for, when it is not a lesson.
public record SampleRequest(
        Class<? extends Program> program, List<String> words, RunSettings settings, Optional<Duration> timeout) {

    /// Many times what any of them takes.
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /// As usual, and given up after {@link #PATIENCE}.
    public static SampleRequest of(Class<? extends Program> program, String... words) {
        return new SampleRequest(program, List.of(words), RunSettings.DEFAULT, Optional.of(PATIENCE));
    }

    public SampleRequest with(RunSettings other) {
        return new SampleRequest(program, words, other, timeout);
    }

    public SampleRequest within(Duration time) {
        return new SampleRequest(program, words, settings, Optional.of(time));
    }

    public SampleRequest forEver() {
        return new SampleRequest(program, words, settings, Optional.empty());
    }

    public LiveRequest live() {
        RunInfo info = RunInfo.EMPTY.with(RunInfo.TITLE, program.getSimpleName());
        return new LiveRequest(program, words, program, settings, info, timeout);
    }
}
