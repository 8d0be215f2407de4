package dev.interleave.app.playback;

import java.util.List;

/// How many seconds of recorded time pass in a second on screen.
///
/// @param label for people: `1/20 ×`
public record Speed(double factor, String label) {

    /// From slowest to fastest.
    public static final List<Speed> LADDER = List.of(
            slower(1000),
            slower(500),
            slower(200),
            slower(100),
            slower(50),
            slower(20),
            slower(10),
            slower(5),
            slower(2),
            new Speed(1, "1 ×"),
            new Speed(2, "2 ×"),
            new Speed(5, "5 ×"),
            new Speed(10, "10 ×"));

    private static final double COMFORTABLE_SECONDS = 12;

    private static Speed slower(int times) {
        return new Speed(1.0 / times, "1/" + times + " ×");
    }

    /// The fastest at which a run of this length still takes long enough to be watched; the slowest if
    /// none does.
    public static Speed fitting(long durationNanos) {
        double seconds = durationNanos / 1e9;
        return LADDER.reversed().stream()
                .filter(speed -> seconds / speed.factor >= COMFORTABLE_SECONDS)
                .findFirst()
                .orElse(LADDER.getFirst());
    }

    /// The neighbour so many rungs faster (or slower, below zero), at most the last.
    public Speed faster(int rungs) {
        int rung = Math.clamp(LADDER.indexOf(this) + rungs, 0, LADDER.size() - 1);
        return LADDER.get(rung);
    }
}
