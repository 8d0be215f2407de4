package dev.interleave.quiz.ahead;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.Tape;
import dev.interleave.run.StepMarks;
import dev.interleave.trace.Trace;

/// Notes how far the tape had come at each step of a run that another scheduler decides. For one run.
final class Counted implements Scheduler {

    private final Scheduler decides;
    private final Tape tape = new Tape();
    private final StepMarks marks = new StepMarks();

    Counted(Scheduler decides) {
        this.decides = decides;
    }

    @Override
    public int next(Enabled enabled) {
        marks.mark(tape);
        return enabled.size() > 1 ? decides.next(enabled) : 0;
    }

    Tape tape() {
        return tape;
    }

    /// Where in the trace each step shows first.
    int[] places(Trace trace) {
        return marks.places(tape, trace);
    }

    @Override
    public Pace pace() {
        return decides.pace();
    }

    @Override
    public Attention attention() {
        return Attention.STEPS;
    }
}
