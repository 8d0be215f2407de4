package dev.interleave.app.theme;

/// Which set of state colours is on. Pattern, height and words carry the state too, in either.
public enum StateScheme {
    /// Green runs, yellow is ready, red is blocked, violet waits, blue sleeps.
    STANDARD,
    /// Only blues, oranges and greys, which people who confuse red and green tell apart.
    BLUE_ORANGE
}
