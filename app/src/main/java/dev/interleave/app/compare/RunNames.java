package dev.interleave.app.compare;

/// What a person calls the two runs that they compare: file names, tokens, outcomes.
public record RunNames(String first, String second) {}
