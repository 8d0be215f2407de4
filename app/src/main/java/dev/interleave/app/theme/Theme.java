package dev.interleave.app.theme;

/// Which of the two looks of the window is on.
public enum Theme {
    DARK,
    LIGHT
}
