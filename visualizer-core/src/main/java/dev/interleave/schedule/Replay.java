package dev.interleave.schedule;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;

/// Gives the answers of a schedule again.
public final class Replay implements Scheduler {

    /// What comes behind the last answer.
    public enum End {
        /// Whoever went last goes on.
        GO_ON,
        /// The run is left there, at the choice that is next.
        STOP
    }

    private final Schedule schedule;
    private final End end;
    private int place;

    public Replay(Schedule schedule, End end) {
        this.schedule = schedule;
        this.end = end;
    }

    /// @throws Drifted when the answer is none of the possibilities: the run is not the one that the schedule is of
    @Override
    public int next(Enabled enabled) {
        if (place >= schedule.length() && end == End.STOP) {
            return STOP;
        }
        int answer = schedule.answer(place++);
        if (answer >= enabled.size()) {
            throw new Drifted("the schedule does not fit: choice " + place + " has " + enabled.size()
                    + " possibilities, and it wants number " + (answer + 1));
        }
        return answer;
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }
}
