package dev.interleave.analysis;

import dev.interleave.trace.ActorState;
import java.util.Arrays;

/// Sums up which state a stretch of time was spent in, by severity.
final class StateTimes {

    private static final int STATES = ActorState.values().length;

    private final long[] nanos = new long[STATES];
    private int worst = -1;

    void clear() {
        Arrays.fill(nanos, 0);
        worst = -1;
    }

    void add(int severity, long time) {
        nanos[severity] += time;
        if (severity > worst) {
            worst = severity;
        }
    }

    void addWorst(int severity) {
        if (severity > worst) {
            worst = severity;
        }
    }

    void add(StateTimes other) {
        for (int severity = 0; severity < STATES; severity++) {
            nanos[severity] += other.nanos[severity];
        }
        addWorst(other.worst);
    }

    /// The state with the most time, the worse of two with the same; the worst when there was no time at all.
    byte dominant() {
        int best = -1;
        long most = 0;
        for (int severity = STATES - 1; severity >= 0; severity--) {
            if (nanos[severity] > most) {
                most = nanos[severity];
                best = severity;
            }
        }
        return (byte) (best < 0 ? worst : best);
    }

    byte worst() {
        return (byte) worst;
    }
}
