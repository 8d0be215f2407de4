package dev.interleave.app.playback;

import dev.interleave.trace.Trace;

/// How playback gets over stretches in which nothing happens: however slow the speed, the time from one
/// event to the next takes no longer on screen than somebody likes to wait.
final class Pace {

    private static final double LONGEST_GAP_SECONDS = 1.2;
    private static final double COMFORTABLE_SECONDS = 12;
    private static final int MOST_EVENTS = 200_000;

    private Pace() {}

    /// By how much playback goes faster than its speed between the last event and the next, or the end;
    /// 1 in a short gap.
    static double haste(Trace trace, int position, Speed speed) {
        return Math.max(1, gapSeconds(trace, position) / speed.factor() / LONGEST_GAP_SECONDS);
    }

    /// The fastest speed at which the run still takes long enough to be watched; the slowest if none does.
    static Speed fitting(Trace trace) {
        return Speed.LADDER.reversed().stream()
                .filter(speed -> secondsOnScreen(trace, speed) >= COMFORTABLE_SECONDS)
                .findFirst()
                .orElse(Speed.LADDER.getFirst());
    }

    private static double secondsOnScreen(Trace trace, Speed speed) {
        if (trace.size() > MOST_EVENTS) {
            return trace.durationNanos() / 1e9 / speed.factor();
        }
        double seconds = 0;
        for (int i = 0; i <= trace.size(); i++) {
            seconds += Math.min(gapSeconds(trace, i) / speed.factor(), LONGEST_GAP_SECONDS);
        }
        return seconds;
    }

    /// Before an event, or between the last one and the end.
    private static double gapSeconds(Trace trace, int event) {
        long until = event == trace.size() ? trace.durationNanos() : trace.nanos(event);
        return (until - (event == 0 ? 0 : trace.nanos(event - 1))) / 1e9;
    }
}
