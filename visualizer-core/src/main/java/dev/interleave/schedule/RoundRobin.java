package dev.interleave.schedule;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Pace;
import dev.interleave.engine.Scheduler;
import java.util.Arrays;

/// Time decides; at the same instant whoever has not gone for longest. So a run behaves as on a quiet machine,
/// and is the same every time.
public final class RoundRobin implements Scheduler {

    private long[] lastTurns = new long[16];
    private long turns;

    public RoundRobin() {}

    @Override
    public int next(Enabled enabled) {
        int best = 0;
        for (int i = 1; i < enabled.size(); i++) {
            if (isBefore(enabled, i, best)) {
                best = i;
            }
        }
        int actor = enabled.actor(best);
        if (actor >= lastTurns.length) {
            lastTurns = Arrays.copyOf(lastTurns, 2 * actor);
        }
        lastTurns[actor] = ++turns;
        return best;
    }

    private boolean isBefore(Enabled enabled, int one, int other) {
        long difference = enabled.startNanos(one) - enabled.startNanos(other);
        return difference < 0 || (difference == 0 && lastTurn(enabled.actor(one)) < lastTurn(enabled.actor(other)));
    }

    private long lastTurn(int actor) {
        return actor < lastTurns.length ? lastTurns[actor] : 0;
    }

    @Override
    public Pace pace() {
        return Pace.CLOCK;
    }
}
