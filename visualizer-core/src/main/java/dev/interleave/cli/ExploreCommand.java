package dev.interleave.cli;

import dev.interleave.engine.Program;
import dev.interleave.explore.Bounds;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExplorationSettings;
import dev.interleave.explore.Findings;
import dev.interleave.explore.Strategy;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.ControlledLesson;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Searches the schedules of a lesson and says which outcomes there are.
@Command(
        name = "explore",
        description = "Tries the schedules of a lesson and prints every outcome with a token that leads to it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every outcome that was found is one that the lesson allows or calls surprising",
            "1:an outcome was found that the lesson forbids",
            "2:bad input"
        })
final class ExploreCommand implements Callable<Integer> {

    @Mixin
    private final LessonArguments lesson = new LessonArguments();

    @Option(
            names = "--strategy",
            description = "all: every interleaving. reduced (default): one of each that differ in what depends on each "
                    + "other. random, pct: by chance, for what is too large.")
    private Strategy strategy = Strategy.REDUCED;

    @Option(names = "--depth", paramLabel = "D", description = "pct: orderings that a failure needs. Default: 3.")
    private @Nullable Integer depth;

    @Option(
            names = "--preemptions",
            paramLabel = "N",
            description = "How often another may be chosen though the one before could go on. Default: any number.")
    private @Nullable Integer preemptions;

    @Option(names = "--limit", paramLabel = "RUNS", description = "Ends after so many runs. Default: none.")
    private @Nullable Long limit;

    @Option(names = "--time", paramLabel = "SECONDS", description = "Ends after this time. Default: 60.")
    private String seconds = "60";

    @Option(names = "--seed", paramLabel = "N", description = "random, pct: where chance begins. Default: 1.")
    private @Nullable Long seed;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    ExploreCommand() {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        LessonProgram program = lesson.program();
        ExplorationSettings settings = settings();
        settings = settings.withEngine(ControlledLesson.machine(program, settings.engine()));
        Program watched = ControlledLesson.watched(program);
        Findings findings = explored(watched, settings);
        ExploreReport report = new ExploreReport(program, settings, findings);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, report.asMap());
        } else {
            report.print(out);
        }
        return report.exitCode();
    }

    private Findings explored(Program program, ExplorationSettings settings) throws InterruptedException {
        Exploration exploration = new Exploration(() -> program, settings);
        exploration.start();
        Thread teller = tellProgress(exploration);
        try {
            exploration.await();
        } finally {
            teller.interrupt();
            exploration.stop();
        }
        teller.join();
        return exploration.findings();
    }

    /// Says every second how far it is, where somebody looks.
    private Thread tellProgress(Exploration exploration) {
        boolean watchedBySomebody = !json
                && Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent();
        PrintWriter err = spec.commandLine().getErr();
        return Thread.ofPlatform().daemon().name("progress").start(() -> {
            try {
                while (watchedBySomebody) {
                    Thread.sleep(Duration.ofSeconds(1));
                    err.print("\r" + ExploreReport.progress(exploration.findings()));
                    err.flush();
                }
            } catch (InterruptedException ended) {
                err.println();
            }
        });
    }

    private ExplorationSettings settings() {
        Bounds bounds = Bounds.NONE;
        if (preemptions != null) {
            bounds = bounds.withPreemptions((int) atLeast("--preemptions", preemptions, 0));
        }
        if (limit != null) {
            bounds = bounds.withRuns(atLeast("--limit", limit, 1));
        }
        bounds = bounds.withTime(Duration.ofNanos(new GivenNumber("--time", seconds).nanosOfSeconds()));
        ExplorationSettings settings =
                ExplorationSettings.DEFAULT.withStrategy(strategy).withBounds(bounds);
        if (depth != null) {
            onlyFor("--depth", strategy == Strategy.PCT, "pct");
            settings = settings.withDepth((int) atLeast("--depth", depth, 1));
        }
        if (seed != null) {
            onlyFor("--seed", !strategy.isExhaustive(), "random or pct");
            settings = settings.withSeed(atLeast("--seed", seed, 0));
        }
        return settings;
    }

    private static long atLeast(String name, long value, long least) {
        if (value < least) {
            throw new BadInput(String.format(Locale.ROOT, "%s is %d, but must be at least %d.", name, value, least));
        }
        return value;
    }

    private static void onlyFor(String name, boolean fits, String strategies) {
        if (!fits) {
            throw new BadInput(name + " is for --strategy " + strategies + "; leave it out.");
        }
    }
}
