package dev.interleave.run;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.Tape;
import dev.interleave.schedule.InOrder;
import dev.interleave.schedule.RoundRobin;
import dev.interleave.trace.RunInfo;
import java.util.ArrayList;
import java.util.List;

/// Lets the clock decide, and notes in which order the steps were taken that others can notice. For one run.
final class ClockLog implements Scheduler {

    private final Scheduler clock = new RoundRobin();
    private final Tape tape = new Tape();
    private final StepMarks marks = new StepMarks();
    private final List<InOrder.Taken> taken = new ArrayList<>();

    @Override
    public int next(Enabled enabled) {
        int answer = enabled.size() > 1 ? clock.next(enabled) : 0;
        if (enabled.step(answer).isChoice() || enabled.variant(answer) < 0) {
            taken.add(new InOrder.Taken(enabled.actor(answer), enabled.variant(answer)));
            marks.mark(tape);
        }
        return answer;
    }

    /// What the run is to be recorded on.
    Tape tape() {
        return tape;
    }

    /// The steps that had been taken when so many events had happened. To be asked once, when the run has ended.
    List<InOrder.Taken> takenBefore(int position) {
        int[] places = marks.places(tape, tape.trace(RunInfo.EMPTY));
        int steps = 0;
        while (steps < places.length && places[steps] < position) {
            steps++;
        }
        return taken.subList(0, steps);
    }

    @Override
    public Pace pace() {
        return clock.pace();
    }

    @Override
    public Attention attention() {
        return Attention.STEPS;
    }
}
