package dev.interleave.cli;

import dev.interleave.cli.EngineArguments.EngineName;
import dev.interleave.engine.RunSettings;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.format.RecordingWriter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Variant;
import dev.interleave.lesson.Verdict;
import dev.interleave.run.LessonRun;
import dev.interleave.run.VariantRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the variants of a lesson one after the other, and says how long each took.
@Command(
        name = "compare",
        description = "Runs the variants of a lesson, to be seen beside each other on one time axis.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes (of several variants the greatest):%n",
        exitCodeList = {
            "0:an outcome that the lesson allows or calls surprising",
            "1:an outcome that the lesson forbids",
            "2:bad input",
            "3:timed out",
            "4:the run was lost (its engine died)"
        })
final class CompareCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Mixin
    private final LessonArguments lesson = new LessonArguments();

    @Option(names = "--engine", description = "live (what it has by itself) or controlled.")
    private EngineName engine = EngineName.LIVE;

    @Option(names = "--record", paramLabel = "FILE", description = "Saves all of them as one recording.")
    private @Nullable Path record;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    CompareCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (record != null) {
            OutputPlace.check("--record", record);
        }
        VariantRuns runs = runs(lesson.program());
        if (record != null) {
            RecordingWriter.write(runs.trace(), record);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, asMap(runs));
        } else {
            print(runs, out);
        }
        int worst = ExitCode.OK;
        for (VariantRuns.Run one : runs.runs()) {
            worst = Math.max(worst, ExitCode.of(one.run()));
        }
        return worst;
    }

    private VariantRuns runs(LessonProgram program) throws IOException, InterruptedException {
        if (program.lesson().variants().isEmpty()) {
            throw new BadInput("Lesson " + program.lesson().id()
                    + " has no variants to be seen beside each other; 'interleave run' runs it.");
        }
        refuseWhatVariantsSay(program.lesson());
        return switch (engine) {
            case LIVE -> VariantRuns.live(program.lesson(), lesson.given(), RunSettings.DEFAULT, LONGEST);
            case CONTROLLED -> VariantRuns.controlled(program.lesson(), lesson.given(), ControlledSettings.DEFAULT);
        };
    }

    /// What every variant says by itself would be given without any effect.
    private void refuseWhatVariantsSay(Lesson known) {
        for (String name : lesson.given().keySet()) {
            if (known.variants().stream().allMatch(variant -> variant.given().containsKey(name))) {
                String variants = known.variants().stream().map(Variant::name).collect(Collectors.joining(", "));
                throw new BadInput("Parameter " + name + " is what the variants differ in (" + variants
                        + "); leave it out, or have one of them with 'interleave run'.");
            }
        }
    }

    private static Map<String, Object> asMap(VariantRuns runs) {
        List<Map<String, Object>> variants = new ArrayList<>();
        for (VariantRuns.Run one : runs.runs()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("variant", one.variant().name());
            object.put("parameters", one.run().program().arguments().texts());
            object.put("outcome", one.run().result().outcome().text());
            object.put("verdict", word(one.run()));
            object.put("durationNanos", one.run().result().trace().durationNanos());
            variants.add(object);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("lesson", runs.lesson().id());
        all.put("variants", variants);
        return all;
    }

    private static void print(VariantRuns runs, PrintWriter out) {
        for (VariantRuns.Run one : runs.runs()) {
            out.printf(
                    Locale.ROOT,
                    "%10.1f ms  %-24s %s%s%n",
                    one.run().result().trace().durationNanos() / 1e6,
                    one.variant().name(),
                    one.run().result().outcome().text(),
                    RunReport.inBrackets(one.run().verdict()));
        }
        out.flush();
    }

    private static String word(LessonRun run) {
        return run.verdict().map(Verdict::word).orElse("none");
    }
}
