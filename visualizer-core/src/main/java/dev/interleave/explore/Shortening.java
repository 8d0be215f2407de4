package dev.interleave.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.controlled.ControlledEngine;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.schedule.Drifted;
import dev.interleave.schedule.Replay;
import dev.interleave.schedule.Schedule;

/// Makes a schedule easier to understand: the same outcome with as few preemptions as can be, because each is a
/// place that a reader must keep in mind.
///
/// First it is simplified: an answer is taken back to "whoever went last goes on", and kept so if the outcome
/// stays. Then schedules with no preemption, with one, and so on are tried, as {@link EverySearch} goes through
/// them, until one has the outcome: no other can have fewer. For one thread.
public final class Shortening {

    private final Program program;
    private final ControlledEngine engine;
    private final long mostRuns;
    private long runs;

    /// @param mostRuns after how many runs to be content with what there is
    public Shortening(Program program, ControlledSettings machine, long mostRuns) {
        this.program = program;
        this.engine = new ControlledEngine(machine);
        this.mostRuns = mostRuns;
    }

    /// The outcome of the schedule with fewer preemptions, if that can be.
    public Shortened shorten(Schedule schedule) {
        runs = 0;
        Outcome wanted = run(schedule);
        Ending simple = simplified(wanted, ending(wanted, schedule));
        return fewest(wanted, simple);
    }

    private Outcome run(Schedule schedule) {
        runs++;
        return engine.run(program, new Replay(schedule, Replay.End.GO_ON), null);
    }

    /// Of the run that has just ended.
    private Ending ending(Outcome outcome, Schedule schedule) {
        return new Ending(outcome, runs, schedule.trimmed(), engine.steps(), engine.preemptions());
    }

    private Ending simplified(Outcome wanted, Ending first) {
        Ending best = first;
        boolean better = true;
        while (better) {
            better = false;
            for (int place = best.schedule().length() - 1; place >= 0 && runs < mostRuns; place--) {
                Ending tried = place < best.schedule().length() ? without(wanted, best, place) : best;
                better |= !tried.equals(best);
                best = tried;
            }
        }
        return best;
    }

    /// With the answer taken back, and either what came behind it or nothing; the same if that is no better.
    private Ending without(Outcome wanted, Ending best, int place) {
        if (best.schedule().answer(place) == 0) {
            return best;
        }
        int[] answers = best.schedule().toArray();
        answers[place] = 0;
        for (Schedule candidate : new Schedule[] {best.schedule().first(place), Schedule.of(answers)}) {
            Outcome outcome = tried(candidate);
            if (wanted.equals(outcome) && isSimpler(best, candidate)) {
                return ending(outcome, candidate);
            }
        }
        return best;
    }

    /// A schedule that was changed may not fit: then it has no outcome of interest.
    private Outcome tried(Schedule candidate) {
        try {
            return run(candidate);
        } catch (Drifted doesNotFit) {
            return new Outcome.Stopped();
        }
    }

    /// Whether the run that has just ended has fewer preemptions, or as many and a shorter schedule.
    private boolean isSimpler(Ending best, Schedule candidate) {
        int preemptions = engine.preemptions();
        boolean isShorter = candidate.trimmed().length() < best.schedule().length();
        return preemptions < best.preemptions() || (preemptions == best.preemptions() && isShorter);
    }

    private Shortened fewest(Outcome wanted, Ending simple) {
        if (simple.preemptions() == 0) {
            return new Shortened(simple, true);
        }
        EverySearch search = new EverySearch(Bounds.NONE.withPreemptions(simple.preemptions() - 1));
        Walk walk = search.newWalk();
        while (runs < mostRuns && walk.begin()) {
            runs++;
            Outcome outcome = engine.run(program, walk, null);
            boolean counts = walk.end(outcome, engine.preemptions());
            if (counts && wanted.equals(outcome)) {
                return new Shortened(ending(outcome, walk.schedule()), true);
            }
        }
        return new Shortened(simple, runs < mostRuns);
    }
}
