package dev.interleave.run;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.Tape;
import dev.interleave.schedule.Noted;
import dev.interleave.schedule.Schedule;
import dev.interleave.trace.Trace;
import java.util.Optional;

/// Notes the answers of another scheduler, and how far the tape had come at each. For one run.
final class ChoiceLog implements Scheduler {

    private final Noted noted;
    private final Tape tape = new Tape();
    private final StepMarks marks = new StepMarks();

    ChoiceLog(Scheduler decides) {
        this.noted = new Noted(decides);
    }

    @Override
    public int next(Enabled enabled) {
        int before = noted.count();
        int answer = noted.next(enabled);
        if (noted.count() > before) {
            marks.mark(tape);
        }
        return answer;
    }

    /// What the run is to be recorded on.
    Tape tape() {
        return tape;
    }

    Schedule schedule() {
        return noted.schedule();
    }

    /// Empty when the clock decided, for its answers are none to choose differently from.
    ///
    /// @param trace what has become of the tape
    Optional<Choices> choices(Trace trace) {
        if (noted.pace() == Pace.CLOCK) {
            return Optional.empty();
        }
        int[] places = marks.places(tape, trace);
        for (int i = 0; i < places.length; i++) {
            // An answer that nothing followed from belongs to the last event.
            places[i] = Math.clamp(places[i], 0, Math.max(0, trace.size() - 1));
        }
        return Optional.of(new Choices(noted.schedule(), places));
    }

    @Override
    public Pace pace() {
        return noted.pace();
    }

    @Override
    public Attention attention() {
        return noted.attention();
    }

    @Override
    public void ordered(int earlier, int later) {
        noted.ordered(earlier, later);
    }
}
