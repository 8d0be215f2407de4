package dev.interleave.explore;

import dev.interleave.engine.Outcome;
import java.util.HashMap;
import java.util.Map;

/// What one worker has seen. The worker adds, anybody reads: so under a lock, which nobody else wants as a rule.
final class Tally {

    /// One outcome, and the run that shows it best.
    private static final class Line {
        final Outcome outcome;
        long runs;
        Best best;

        Line(Outcome outcome, Best best) {
            this.outcome = outcome;
            this.best = best;
        }
    }

    private final Map<Outcome, Line> lines = new HashMap<>();
    private int generation;
    private long runs;
    private long deadlocked;
    private boolean gaveUp;

    synchronized void add(Outcome outcome, int steps, int preemptions, Walk walk) {
        if (walk.generation() != generation) {
            beginAnew(walk.generation());
        }
        runs++;
        if (outcome instanceof Outcome.Deadlock) {
            deadlocked++;
        } else if (outcome instanceof Outcome.TimedOut) {
            gaveUp = true;
        }
        Line line = lines.get(outcome);
        if (line == null) {
            line = new Line(outcome, new Best(steps, preemptions, walk.schedule()));
            lines.put(outcome, line);
        } else if (line.best.yieldsTo(steps, preemptions, walk)) {
            line.best = new Best(steps, preemptions, walk.schedule());
        }
        line.runs++;
    }

    private void beginAnew(int newGeneration) {
        generation = newGeneration;
        lines.clear();
        runs = 0;
        deadlocked = 0;
        gaveUp = false;
    }

    /// To which beginning of the search all this belongs.
    synchronized int generation() {
        return generation;
    }

    synchronized long runs() {
        return runs;
    }

    synchronized long deadlocked() {
        return deadlocked;
    }

    /// Whether a run was given up before its end.
    synchronized boolean gaveUp() {
        return gaveUp;
    }

    synchronized void addTo(Map<Outcome, Ending> endings) {
        for (Line line : lines.values()) {
            Ending mine = line.best.ending(line.outcome, line.runs);
            endings.merge(line.outcome, mine, Best::together);
        }
    }
}
