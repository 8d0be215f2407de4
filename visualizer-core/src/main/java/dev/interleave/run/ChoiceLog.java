package dev.interleave.run;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import dev.interleave.engine.controlled.Tape;
import dev.interleave.schedule.Noted;
import dev.interleave.schedule.Schedule;
import java.util.Arrays;
import java.util.Optional;

/// Notes the answers of another scheduler, and how far the tape had come at each. For one run.
final class ChoiceLog implements Scheduler {

    private final Noted noted;
    private final Tape tape = new Tape();
    private int[] sizes = new int[32];

    ChoiceLog(Scheduler decides) {
        this.noted = new Noted(decides);
    }

    @Override
    public int next(Enabled enabled) {
        int before = noted.count();
        int answer = noted.next(enabled);
        if (noted.count() > before) {
            if (before == sizes.length) {
                sizes = Arrays.copyOf(sizes, 2 * before);
            }
            sizes[before] = tape.size();
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

    /// Empty when the clock decided, for its answers are none to choose differently from. To be asked when the tape
    /// has become a trace.
    Optional<Choices> choices() {
        if (noted.pace() == Pace.CLOCK) {
            return Optional.empty();
        }
        int[] places = new int[noted.count()];
        for (int i = 0; i < places.length; i++) {
            // An answer that nothing followed from belongs to the last event.
            places[i] = tape.size() == 0 ? 0 : tape.place(Math.min(sizes[i], tape.size() - 1));
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
