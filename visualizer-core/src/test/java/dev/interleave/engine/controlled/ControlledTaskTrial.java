package dev.interleave.engine.controlled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.TaskTrial;
import java.util.List;

/// Runs a main coroutine in the controlled engine, with many seeds and then once as time decides. What the
/// coroutines say must be the same each time: a loop leaves nothing open.
final class ControlledTaskTrial extends TaskTrial {

    @Override
    public void run(Main main) {
        runOnce(new Earliest(), main);
        List<String> first = List.copyOf(said);
        for (int seed = 0; seed < Trial.SEEDS; seed++) {
            runOnce(new ByChance(seed), main);
            assertEquals(first, said);
        }
        runOnce(new Earliest(), main);
    }

    private void runOnce(Scheduler scheduler, Main main) {
        said.clear();
        Trial trial = Trial.of(ControlledSettings.DEFAULT, scheduler, Trial.program(lab -> runLoop(lab, main)));
        assertEquals(new Outcome.Finished("finished"), trial.outcome());
        recorded(trial.trace());
    }
}
