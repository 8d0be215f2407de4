package dev.interleave.run;

import dev.interleave.engine.Finding;
import dev.interleave.engine.LessonLoader;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.RunResult;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.ControlledEngine;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.engine.controlled.Situation;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.schedule.Drifted;
import dev.interleave.schedule.InOrder;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.Replay;
import dev.interleave.schedule.Resumed;
import dev.interleave.schedule.Schedule;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.stream.Collectors;

/// A lesson in the controlled engine: run as planned, or up to a place where somebody chooses by hand.
///
/// The lesson's classes are loaded anew, so that they note their source lines and their loops are watched. For one
/// thread at a time, on which the lesson runs too; {@link #cancel} may be called from any.
public final class ControlledLesson {

    private final LessonProgram program;
    private final ControlledSettings settings;
    private final Program watched;
    private final ControlledEngine engine;

    public ControlledLesson(LessonProgram program, ControlledSettings settings) {
        this.program = program;
        this.settings = machine(program, settings);
        this.watched = watched(program);
        this.engine = new ControlledEngine(this.settings);
    }

    /// Where a run that is chosen by hand has come to.
    ///
    /// @param run as far as it went; its outcome is {@link Outcome.Stopped} while there is something to choose
    /// @param schedule the answers so far
    public record ByHand(LessonRun run, Schedule schedule, Situation situation) {

        /// Whether nothing is left to choose.
        public boolean isOver() {
            return !(run.result().outcome() instanceof Outcome.Stopped);
        }
    }

    /// The machine for a lesson: one that is about the interpreter lock has one, whatever was asked for.
    public static ControlledSettings machine(LessonProgram program, ControlledSettings settings) {
        boolean lock = program.lesson().interpreterLock(program.arguments());
        return lock ? settings.withInterpreterLock(true) : settings;
    }

    /// The same program with its loops watched, for engines of the caller's own. It keeps no state: any number of
    /// engines may run it at once.
    public static Program watched(LessonProgram program) {
        Lesson lesson = program.lesson();
        Class<?> type = lesson.getClass();
        ClassLoader own = type.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(LessonLoader.watching(own, List.of(prefix(type))));
            return new LessonProgram(program.describe());
        } catch (ReflectiveOperationException notMadeAnew) {
            // A lesson that only its owner can make runs as it is.
            return program;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /// The catalogue's lessons share code among chapters; others are loaded with their package.
    private static String prefix(Class<?> type) {
        String catalogue = "dev.interleave.catalogue.";
        return type.getName().startsWith(catalogue) ? catalogue : type.getPackageName() + ".";
    }

    public LessonProgram program() {
        return program;
    }

    /// Runs the lesson to its end.
    ///
    /// @throws dev.interleave.schedule.Drifted when the plan is a schedule that does not fit
    public LessonRun run(Plan plan) {
        return run(new ChoiceLog(plan.scheduler()), plan);
    }

    /// Runs the lesson up to the choice behind the last answer.
    ///
    /// @throws dev.interleave.schedule.Drifted when the schedule does not fit
    public ByHand upTo(Schedule schedule) {
        return byHand(new Replay(schedule, Replay.End.STOP));
    }

    /// Runs the lesson as far as the schedule says, and then as somebody else does.
    ///
    /// @throws dev.interleave.schedule.Drifted when the schedule does not fit
    public ByHand goOn(Schedule schedule, Scheduler then) {
        return byHand(new Resumed(schedule, then));
    }

    /// Takes over the run that the clock has, as far as so many of its events: the same steps in the same order, in a
    /// run in which from now on the schedule decides. Times may be others, for a schedule holds up whom it likes.
    ///
    /// @throws dev.interleave.schedule.Drifted when a schedule cannot have the steps in this order
    public ByHand fromClock(int position) {
        ClockLog clock = new ClockLog();
        var _ = engine.run(watched, clock, clock.tape());
        return byHand(new InOrder(clock.takenBefore(position)));
    }

    private ByHand byHand(Scheduler scheduler) {
        ChoiceLog log = new ChoiceLog(scheduler);
        Outcome outcome = engine.run(watched, log, log.tape());
        Schedule schedule = log.schedule();
        LessonRun run = described(outcome, log, new Plan.Given(schedule));
        return new ByHand(run, schedule, engine.situation().placed(log.tape()::place));
    }

    private LessonRun run(ChoiceLog log, Plan plan) {
        Outcome outcome = engine.run(watched, log, log.tape());
        LessonRun run = described(outcome, log, plan);
        checkFits(run, plan);
        return run;
    }

    /// A schedule that has answers left over at the end is of another run.
    private static void checkFits(LessonRun run, Plan plan) {
        boolean isWhole = !(run.result().outcome() instanceof Outcome.Stopped);
        if (isWhole && plan instanceof Plan.Given(Schedule schedule)) {
            int asked =
                    run.choices().map(choices -> choices.schedule().length()).orElse(0);
            int given = schedule.trimmed().length();
            if (given > asked) {
                throw new Drifted(
                        "the schedule does not fit: the run has " + asked + " choices, and it answers " + given);
            }
        }
    }

    private LessonRun described(Outcome outcome, ChoiceLog log, Plan plan) {
        Token token = Token.of(program, settings, plan);
        RunInfo info = program.info()
                .with(RunInfo.ENGINE, "controlled")
                .with(RunInfo.TOKEN, token.toString())
                .with(RunInfo.INTERPRETER_LOCK, settings.interpreterLock() ? "on" : "off")
                .with(RunInfo.OUTCOME_KIND, outcome.kind())
                .with(RunInfo.OUTCOME_TEXT, outcome.text());
        if (!engine.findings().isEmpty()) {
            info = info.with(
                    RunInfo.FINDINGS,
                    engine.findings().stream().map(Finding::text).collect(Collectors.joining("\n")));
        }
        Trace trace = log.tape().trace(info);
        RunResult result = new RunResult(outcome, watchedOn(trace, outcome), engine.processes());
        return LessonRun.of(program, result, token, engine.findings(), log.choices(trace));
    }

    /// A run that stands, in a deadlock or because somebody is to choose, records nothing; the trace goes on a
    /// while, so that one sees how it stands.
    private static Trace watchedOn(Trace trace, Outcome outcome) {
        long nanos = trace.durationNanos();
        long more = switch (outcome) {
            case Outcome.Deadlock _ -> nanos / 4;
            case Outcome.Stopped _ -> nanos / 8;
            case Outcome.Finished _, Outcome.Failed _, Outcome.Livelock _, Outcome.Runaway _, Outcome.TimedOut _ -> 0;
            case Outcome.Lost _ -> 0;
        };
        return more == 0
                ? trace
                : trace.withInfo(trace.info().with(RunInfo.WATCHED_NANOS, Long.toString(nanos + more)));
    }

    /// How many steps the last run took.
    public int steps() {
        return engine.steps();
    }

    /// Makes the run that is going on end at its next step, and every later one at its first. Any thread may call.
    public void cancel() {
        engine.cancel();
    }
}
