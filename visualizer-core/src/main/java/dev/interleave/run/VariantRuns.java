package dev.interleave.run;

import dev.interleave.analysis.SideBySide;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Variant;
import dev.interleave.schedule.Plan;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The variants of a lesson, run one after the other, to be seen beside each other on one time axis. Immutable.
///
/// @param runs in the lesson's order
public record VariantRuns(Lesson lesson, List<Run> runs) {

    /// One of them.
    ///
    /// @param variant what was run
    /// @param run how it went
    public record Run(Variant variant, LessonRun run) {}

    public VariantRuns {
        runs = List.copyOf(runs);
    }

    /// Runs every variant in the controlled engine, as time has it. On the calling thread.
    ///
    /// @param given parameters for all of them, as texts by name; a variant's own come before these
    public static VariantRuns controlled(Lesson lesson, Map<String, String> given, ControlledSettings settings) {
        List<Run> runs = new ArrayList<>();
        for (Variant variant : lesson.variants()) {
            LessonProgram program = program(lesson, given, variant);
            runs.add(new Run(variant, new ControlledLesson(program, settings).run(new Plan.Clocked())));
        }
        return new VariantRuns(lesson, runs);
    }

    /// Runs every variant live and waits for the end of the last.
    ///
    /// @param given parameters for all of them, as texts by name; a variant's own come before these
    /// @throws IOException when an engine cannot be started, with a sentence that says why
    /// @throws InterruptedException when the calling thread was interrupted; the run is then stopped
    public static VariantRuns live(Lesson lesson, Map<String, String> given, RunSettings settings, Duration timeout)
            throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (Variant variant : lesson.variants()) {
            LessonProgram program = program(lesson, given, variant);
            runs.add(new Run(variant, LiveLesson.complete(program, settings, Optional.of(timeout))));
        }
        return new VariantRuns(lesson, runs);
    }

    private static LessonProgram program(Lesson lesson, Map<String, String> given, Variant variant) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putAll(variant.given());
        return new LessonProgram(lesson, Arguments.parse(lesson, all));
    }

    /// All of them as one trace, each beginning at zero.
    public Trace trace() {
        String said = runs.stream().map(VariantRuns::said).collect(Collectors.joining("; "));
        RunInfo info = RunInfo.EMPTY
                .with(RunInfo.LESSON, lesson.id())
                .with(RunInfo.TITLE, lesson.title() + ", side by side")
                .with(RunInfo.ENGINE, engine() + ", side by side")
                .with(RunInfo.OUTCOME_KIND, "finished")
                .with(RunInfo.OUTCOME_TEXT, said);
        return SideBySide.of(
                runs.stream()
                        .map(one -> new SideBySide.Named(
                                one.variant().name(), one.run().result().trace()))
                        .toList(),
                info);
    }

    private String engine() {
        return runs.isEmpty()
                ? ""
                : runs.getFirst().run().result().trace().info().get(RunInfo.ENGINE);
    }

    private static String said(Run one) {
        double millis = one.run().result().trace().durationNanos() / 1e6;
        return String.format(Locale.ROOT, "%s %.1f ms", one.variant().name(), millis);
    }
}
