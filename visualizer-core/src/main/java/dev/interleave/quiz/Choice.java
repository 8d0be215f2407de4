package dev.interleave.quiz;

/// One answer that can be chosen.
public record Choice(String text, boolean isRight) {}
