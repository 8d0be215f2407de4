package dev.interleave.cli;

import dev.interleave.cli.EngineArguments.EngineName;
import dev.interleave.engine.RunSettings;
import dev.interleave.format.RecordingWriter;
import dev.interleave.run.LessonRun;
import dev.interleave.run.LiveLesson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs a lesson to its end and says how it came out.
@Command(
        name = "run",
        description = "Runs a lesson and prints its outcome.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:an outcome that the lesson allows or calls surprising",
            "1:an outcome that the lesson forbids",
            "2:bad input",
            "3:timed out",
            "4:the run was lost (its engine died)"
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final LessonArguments lesson = new LessonArguments();

    @Mixin
    private final EngineArguments engine = new EngineArguments();

    @Option(names = "--record", paramLabel = "FILE", description = "Saves the recording; 'interleave open' shows it.")
    private @Nullable Path record;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Gives up after this time.")
    private @Nullable String timeoutSeconds;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    RunCommand() {}

    @Override
    public Integer call() throws Exception {
        Optional<Duration> timeout = timeout();
        if (record != null) {
            OutputPlace.check("--record", record);
        }
        LessonRun run = switch (engine.engine().orElse(EngineName.LIVE)) {
            case LIVE -> live(timeout);
            case CONTROLLED -> engine.controlled().run(lesson, timeout);
        };
        if (record != null) {
            RecordingWriter.write(run.trace(), record);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, new RunReport(run).asMap());
        } else {
            RunReport.print(run, out);
        }
        return ExitCode.of(run);
    }

    private LessonRun live(Optional<Duration> timeout) throws IOException, InterruptedException {
        boolean interpreterLock = engine.controlled().interpreterLock();
        RunSettings settings = new RunSettings(interpreterLock, RunSettings.DEFAULT.switchInterval(), true);
        return LiveLesson.complete(lesson.program(), settings, timeout);
    }

    private Optional<Duration> timeout() {
        return Optional.ofNullable(timeoutSeconds)
                .map(text -> Duration.ofNanos(new GivenNumber("--timeout", text).nanosOfSeconds()));
    }
}
