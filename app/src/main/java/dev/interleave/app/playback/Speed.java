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

    private static Speed slower(int times) {
        return new Speed(1.0 / times, "1/" + times + " ×");
    }

    /// The neighbour so many rungs faster (or slower, below zero), at most the last.
    public Speed faster(int rungs) {
        int rung = Math.clamp(LADDER.indexOf(this) + rungs, 0, LADDER.size() - 1);
        return LADDER.get(rung);
    }
}
