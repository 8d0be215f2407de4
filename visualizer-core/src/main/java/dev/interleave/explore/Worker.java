package dev.interleave.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.controlled.ControlledEngine;
import org.jspecify.annotations.Nullable;

/// Runs programs, one after the other, as a walk says.
final class Worker implements Runnable {

    /// After how many runs it looks at the clock.
    private static final int RUNS_PER_LOOK = 16;

    private final Exploration exploration;
    private final Walk walk;
    private final Tally tally = new Tally();
    private volatile boolean cancelled;
    private volatile @Nullable ControlledEngine engine;

    Worker(Exploration exploration, Walk walk) {
        this.exploration = exploration;
        this.walk = walk;
    }

    Tally tally() {
        return tally;
    }

    /// Ends the run that is going on, and with it the thread. Any thread may call.
    void cancel() {
        cancelled = true;
        ControlledEngine running = engine;
        if (running != null) {
            running.cancel();
        }
    }

    /// One stretch of the search, from its start to its stop.
    @Override
    public void run() {
        try {
            ControlledEngine mine = new ControlledEngine(exploration.settings().engine());
            cancelled = false;
            engine = mine;
            Program program = exploration.newProgram();
            exploration.search().prepare(mine, program);
            work(mine, program);
        } catch (Throwable thrown) {
            exploration.fail(thrown);
        } finally {
            engine = null;
            exploration.leave();
        }
    }

    private void work(ControlledEngine mine, Program program) {
        if (exploration.isStopped()) {
            return;
        }
        int untilLook = 1;
        while (!cancelled && walk.begin()) {
            if (--untilLook == 0) {
                untilLook = RUNS_PER_LOOK;
                if (exploration.isLate()) {
                    walk.again();
                    exploration.timeOut();
                    return;
                }
            }
            if (!exploration.claimRun()) {
                walk.again();
                exploration.useUp();
                return;
            }
            runOnce(mine, program);
        }
    }

    private void runOnce(ControlledEngine mine, Program program) {
        Outcome outcome = mine.run(program, walk, null);
        if (cancelled && outcome instanceof Outcome.Stopped) {
            exploration.returnRun();
            walk.again();
        } else if (walk.end(outcome, mine.preemptions())) {
            tally.add(outcome, mine.steps(), mine.preemptions(), walk);
        } else {
            exploration.returnRun();
        }
    }
}
