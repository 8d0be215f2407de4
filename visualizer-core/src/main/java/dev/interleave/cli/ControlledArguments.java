package dev.interleave.cli;

import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.LessonRun;
import dev.interleave.run.Token;
import dev.interleave.schedule.Drifted;
import dev.interleave.schedule.Plan;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The machine that a controlled run pretends to run on, and who goes next there.
public final class ControlledArguments {

    /// Of a setting that is there or not.
    public enum Switch {
        ON,
        OFF
    }

    /// A controlled run that was asked for.
    public record Planned(LessonProgram program, ControlledSettings settings, Plan plan) {}

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Controlled: who goes next is chosen by chance, the same for the same seed.")
    private @Nullable Long seed;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Controlled: has the run again that the token is of, with its parameters and settings.")
    private @Nullable String token;

    @Option(names = "--cores", paramLabel = "N", description = "Controlled: cores of the machine. Default: 4.")
    private @Nullable Integer cores;

    @Option(
            names = "--slice",
            paramLabel = "MS",
            description = "Controlled: how long one may keep a core while others want it. Default: 5.")
    private @Nullable Integer sliceMillis;

    @Option(
            names = "--gil",
            paramLabel = "on|off",
            description = "on: one thread of each process runs at a time, as in CPython. Default: off.")
    private @Nullable Switch interpreterLock;

    public ControlledArguments() {}

    /// Whether the interpreter lock was asked for, whatever the engine.
    public boolean interpreterLock() {
        return interpreterLock == Switch.ON;
    }

    boolean hasToken() {
        return token != null;
    }

    /// @throws BadInput when something is given that a live run cannot have
    void refuseForLive() {
        String name = seed != null ? "--seed" : cores != null ? "--cores" : sliceMillis != null ? "--slice" : "";
        if (!name.isEmpty()) {
            throw new BadInput(name + " is for controlled runs; add --engine controlled, or leave it out.");
        }
    }

    /// Runs the lesson as asked for.
    ///
    /// @throws BadInput when a token was given that does not fit
    LessonRun run(LessonArguments lesson, Optional<Duration> timeout) throws InterruptedException {
        return run(planned(lesson), timeout);
    }

    /// Has the run of a token once, so that one that does not fit is said before a window opens.
    ///
    /// @throws BadInput when it does not fit
    public void tryToken(Planned planned) throws InterruptedException {
        if (hasToken()) {
            run(planned, Optional.empty());
        }
    }

    private static LessonRun run(Planned planned, Optional<Duration> timeout) throws InterruptedException {
        Token token = Token.of(planned.program(), planned.settings(), planned.plan());
        try {
            return run(new ControlledLesson(planned.program(), planned.settings()), planned.plan(), timeout);
        } catch (Drifted drifted) {
            throw new BadInput(token.misfit(drifted));
        }
    }

    /// What is asked for, with nothing run.
    ///
    /// @throws IllegalArgumentException with a sentence, when it cannot be had
    public Planned planned(LessonArguments lesson) {
        if (token == null) {
            return new Planned(lesson.program(), settings(), plan());
        }
        Token parsed = token(lesson, token);
        return new Planned(parsed.program(), parsed.controlledSettings(), parsed.plan());
    }

    private Token token(LessonArguments lesson, String text) {
        Token parsed = Token.parse(text);
        if (!parsed.lesson().equals(lesson.lesson())) {
            throw new BadInput("The token '" + text + "' is of lesson " + parsed.lesson() + ", not of "
                    + lesson.lesson() + "; name that lesson with it.");
        }
        boolean more = seed != null || cores != null || sliceMillis != null || interpreterLock != null;
        if (more || lesson.hasParameters()) {
            throw new BadInput("--token says everything about the run; leave out --seed, --cores, --slice, --gil and "
                    + "--param.");
        }
        return parsed;
    }

    /// What is not given is the default.
    ControlledSettings settings() {
        ControlledSettings settings = ControlledSettings.DEFAULT.withInterpreterLock(interpreterLock());
        if (cores != null) {
            settings = settings.withCores(within("--cores", cores, 1, Token.MOST_CORES));
        }
        if (sliceMillis != null) {
            settings =
                    settings.withSlice(Duration.ofMillis(within("--slice", sliceMillis, 1, Token.MOST_SLICE_MILLIS)));
        }
        return settings;
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadInput(name + " is " + value + ", but must be from " + least + " to " + most + ".");
        }
        return value;
    }

    private Plan plan() {
        if (seed == null) {
            return new Plan.Clocked();
        }
        if (seed < 0) {
            throw new BadInput("--seed is " + seed + ", but must not be negative.");
        }
        return new Plan.ByChance(seed);
    }

    /// A run that takes longer in real time is cancelled, wherever it is.
    private static LessonRun run(ControlledLesson lesson, Plan plan, Optional<Duration> timeout)
            throws InterruptedException {
        if (timeout.isEmpty()) {
            return lesson.run(plan);
        }
        Thread timer = Thread.ofPlatform().daemon().name("timeout").start(() -> {
            try {
                Thread.sleep(timeout.get());
                lesson.cancel();
            } catch (InterruptedException ended) {
                // The run was faster.
            }
        });
        try {
            return lesson.run(plan);
        } finally {
            timer.interrupt();
            timer.join();
        }
    }
}
