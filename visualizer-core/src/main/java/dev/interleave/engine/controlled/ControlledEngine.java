package dev.interleave.engine.controlled;

import dev.interleave.engine.Finding;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.RunResult;
import dev.interleave.engine.Scheduler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs programs one step at a time, in virtual time, as a {@link Scheduler} says; one after the other, as many
/// as one likes. The same program, settings and answers give the same run, on any machine.
///
/// For one thread, on which the program runs too; {@link #cancel} may be called from any. Nothing is left behind
/// by a run, however it ends.
public final class ControlledEngine {

    private final Kernel kernel;

    public ControlledEngine(ControlledSettings settings) {
        this.kernel = new Kernel(settings);
    }

    public ControlledSettings settings() {
        return kernel.settings;
    }

    /// Runs the program to its end, or until the scheduler stops it.
    ///
    /// @param tape takes the events; null to leave no record, which is much faster
    /// @return {@link Outcome.Stopped} when the scheduler stopped it or it was cancelled
    public Outcome run(Program program, Scheduler scheduler, @Nullable Tape tape) {
        kernel.run(
                () -> {
                    program.run(kernel);
                    return null;
                },
                scheduler,
                tape);
        return kernel.outcome();
    }

    /// Where the last run stood when the scheduler stopped it, if it had a tape: then the possibilities are what
    /// the scheduler would have had to choose from.
    public Situation situation() {
        return kernel.situation();
    }

    /// What is to be said of the last run beside its outcome, if it had a tape.
    public List<Finding> findings() {
        return kernel.findings();
    }

    /// How the processes of the last run ended, those that did.
    public List<RunResult.ProcessEnd> processes() {
        List<RunResult.ProcessEnd> ends = new ArrayList<>();
        for (ControlledProcess process : kernel.population().processes()) {
            Integer exit = process.exitCode();
            if (exit != null) {
                ends.add(new RunResult.ProcessEnd(process.pid(), process.main().name, exit));
            }
        }
        return ends;
    }

    /// How many steps that others can notice the last run took.
    public int steps() {
        return kernel.steps();
    }

    /// How often in the last run another actor was chosen though the one before could go on.
    public int preemptions() {
        return kernel.chooser().preemptions();
    }

    /// How often in the last run there was a choice, or the scheduler wanted to be asked.
    public int decisions() {
        return kernel.chooser().decisions();
    }

    /// Makes the run that is going on end at its next step, and every later one at its first. Any thread may
    /// call.
    public void cancel() {
        kernel.cancel();
    }
}
