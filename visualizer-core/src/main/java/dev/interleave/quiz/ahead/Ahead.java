package dev.interleave.quiz.ahead;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.ControlledEngine;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.engine.controlled.Tape;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.ControlledLesson;
import dev.interleave.run.Token;
import dev.interleave.schedule.Drifted;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.RandomWalk;
import dev.interleave.schedule.Schedule;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can still come of a controlled run, from any place in it on. For one thread, on which the lesson runs too.
///
/// Runs by chance come first, because they differ early on as well as late. If all of them give one answer,
/// every way is gone, as far as the bounds allow: then it may turn out that there is no other.
public final class Ahead {

    private static final int DRAWN_RUNS = 120;
    /// As many are enough once there are several answers, and to learn some that there might have been.
    private static final int SOME_RUNS = 50;
    private static final int EVERY_RUNS = 600;
    /// Of all runs by chance together, and of all others.
    private static final int MOST_STEPS = 50_000;
    /// Of one run: one that goes on for longer is given up.
    private static final int STEPS_OF_A_RUN = 20_000;

    private final Program program;
    private final ControlledEngine engine;
    private final Plan plan;
    private final Tape tape;
    /// Of each step, where in the trace it shows first.
    private final int[] places;

    private Ahead(Program program, ControlledSettings settings, Plan plan, Tape tape, int[] places) {
        this.program = program;
        this.engine = new ControlledEngine(settings.withMaxSteps(STEPS_OF_A_RUN));
        this.plan = plan;
        this.tape = tape;
        this.places = places;
    }

    /// Of a run that this was recorded of. Empty if it was a live one, or cannot be had again.
    public static Optional<Ahead> of(LessonProgram lesson, Trace trace) {
        try {
            Token token = Token.parse(trace.info().get(RunInfo.TOKEN));
            ControlledSettings settings = token.controlledSettings();
            Program program = ControlledLesson.watched(lesson);
            Counted counted = new Counted(token.plan().scheduler());
            var _ = new ControlledEngine(settings).run(program, counted, counted.tape());
            Trace again = counted.tape().trace(trace.info());
            return isSame(trace, again)
                    ? Optional.of(new Ahead(program, settings, token.plan(), counted.tape(), counted.places(again)))
                    : Optional.empty();
        } catch (IllegalArgumentException | Drifted cannotBeHadAgain) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Trace trace, Trace again) {
        if (trace.size() != again.size()) {
            return false;
        }
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kindCode(i) != again.kindCode(i) || trace.actor(i) != again.actor(i)) {
                return false;
            }
        }
        return true;
    }

    /// Of the lesson from its start, whoever ran it.
    public static Ahead fromStart(LessonProgram lesson) {
        ControlledSettings settings = ControlledLesson.machine(lesson, ControlledSettings.DEFAULT);
        Plan straight = new Plan.Given(Schedule.STRAIGHT);
        return new Ahead(ControlledLesson.watched(lesson), settings, straight, new Tape(), new int[0]);
    }

    private int stepsBefore(int position) {
        int steps = 0;
        while (steps < places.length && places[steps] < position) {
            steps++;
        }
        return steps;
    }

    /// Whether what stands there in the trace is the first that a step led to, so that another step could have been
    /// taken in its place.
    public boolean isStep(int event) {
        int step = stepsBefore(event);
        return step < places.length && places[step] == event;
    }

    /// Who could have taken the next step when so many events had happened; nobody if there was no other step. The
    /// step may lie further on, when all that comes before it goes without saying.
    public List<Integer> next(int position) {
        Glance glance = new Glance(plan.scheduler(), stepsBefore(position));
        var _ = engine.run(program, glance, null);
        return glance.actors();
    }

    /// Goes on from where so many events have happened, in many ways. Ends early when its thread is interrupted.
    public Found search(int position, Reading reading) {
        Search search = new Search(stepsBefore(position), happened(position), reading);
        search.draw(DRAWN_RUNS);
        return search.answers.size() > 1 ? search.found(false) : search.every();
    }

    /// From the start, in some ways by chance.
    public Found some(Reading reading) {
        Search search = new Search(0, new BitSet(), reading);
        search.draw(SOME_RUNS);
        return search.found(false);
    }

    /// Which of the events that arrived had happened there; others are those of somebody who ran ahead.
    private BitSet happened(int position) {
        BitSet arrivals = new BitSet();
        for (int arrival = 0; arrival < tape.size(); arrival++) {
            arrivals.set(arrival, tape.place(arrival) < position);
        }
        return arrivals;
    }

    /// One search that goes on.
    private final class Search {

        private final int first;
        private final BitSet arrivals;
        private final Reading reading;
        private final Map<String, Integer> answers = new HashMap<>();
        private int runs;
        private int steps;

        Search(int first, BitSet arrivals, Reading reading) {
            this.first = first;
            this.arrivals = arrivals;
            this.reading = reading;
        }

        private boolean isOver(int mostRuns) {
            return runs >= mostRuns
                    || steps >= MOST_STEPS
                    || Thread.currentThread().isInterrupted();
        }

        void draw(int mostRuns) {
            for (int seed = 1; !isOver(answers.size() > 1 ? Math.min(mostRuns, SOME_RUNS) : mostRuns); seed++) {
                go(new RandomWalk(seed));
            }
        }

        Found every() {
            int drawn = runs;
            EveryWay every = new EveryWay();
            steps = 0;
            boolean isComplete = true;
            while (!isOver(drawn + EVERY_RUNS)) {
                isComplete &= go(every);
                if (!every.advance()) {
                    runs -= isComplete ? drawn : 0;
                    return found(isComplete);
                }
            }
            return found(false);
        }

        /// Whether it came to an end by itself, so that nothing of it is left out.
        private boolean go(Scheduler then) {
            Tape record = reading.wantsRecord() ? new Tape() : null;
            Outcome outcome = engine.run(program, new Onward(plan.scheduler(), first, then), record);
            runs++;
            steps += engine.steps();
            Trace trace = record == null ? Trace.EMPTY : record.trace(RunInfo.EMPTY);
            Way way = new Way(outcome, trace, record == null ? new BitSet() : places(record));
            reading.of(way).ifPresent(answer -> answers.merge(answer, 1, Integer::sum));
            return !(outcome instanceof Outcome.TimedOut);
        }

        private BitSet places(Tape record) {
            BitSet happened = new BitSet();
            arrivals.stream()
                    .filter(arrival -> arrival < record.size())
                    .forEach(arrival -> happened.set(record.place(arrival)));
            return happened;
        }

        Found found(boolean complete) {
            return new Found(answers, runs, complete);
        }
    }
}
