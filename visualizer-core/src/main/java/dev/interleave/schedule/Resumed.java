package dev.interleave.schedule;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;

/// Gives the answers of a schedule again and then lets somebody else decide, but not for ever: a run that does not
/// end by itself is left, so that whoever asked can look at it.
public final class Resumed implements Scheduler {

    /// So many answers may follow those of the schedule.
    static final int MOST_ANSWERS = 10_000;

    private final Replay first;
    private final Scheduler then;
    private final int firstLength;
    private int place;

    public Resumed(Schedule first, Scheduler then) {
        this.first = new Replay(first, Replay.End.STOP);
        this.then = then;
        this.firstLength = first.length();
    }

    /// @throws Drifted when an answer of the schedule is none of the possibilities
    @Override
    public int next(Enabled enabled) {
        int now = place++;
        if (now < firstLength) {
            return first.next(enabled);
        }
        return now - firstLength < MOST_ANSWERS ? then.next(enabled) : STOP;
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }
}
