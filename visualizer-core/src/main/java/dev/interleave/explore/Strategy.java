package dev.interleave.explore;

/// Which schedules of a program are tried.
public enum Strategy {
    /// Every one.
    ALL("all"),
    /// One of each that differ in the order of steps that depend on each other: the same outcomes from fewer runs.
    REDUCED("reduced"),
    /// Some by chance, at each choice with equal chances.
    RANDOM("random"),
    /// Some by chance, with random priorities that change at random places.
    PCT("pct");

    private final String word;

    Strategy(String word) {
        this.word = word;
    }

    /// For command lines and files.
    public String word() {
        return word;
    }

    /// Whether it ends by itself when nothing is left to try.
    public boolean isExhaustive() {
        return this == ALL || this == REDUCED;
    }
}
