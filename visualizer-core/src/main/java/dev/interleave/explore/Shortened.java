package dev.interleave.explore;

/// What {@link Shortening} has come to.
///
/// @param ending the outcome with its new schedule; its number of runs is how many were tried
/// @param fewest whether it is certain that there is no schedule with fewer preemptions and the same outcome
public record Shortened(Ending ending, boolean fewest) {}
